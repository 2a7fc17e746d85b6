package io.github.horesnet.runtime.data;

import java.util.random.RandomGenerator;

/** The image as it is. */
enum NoAugmentation implements Augmentation {
    NONE;

    @Override
    public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
        System.arraycopy(image, 0, target, 0, size.values());
    }

    @Override
    public Augmentation then(Augmentation next) {
        return next;
    }

    @Override
    public String describe() {
        return "none";
    }
}
