package io.github.horesnet.runtime.data;

import java.util.random.RandomGenerator;

/** One augmentation after another. */
record Both(Augmentation first, Augmentation second) implements Augmentation {
    @Override
    public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
        byte[] between = new byte[size.values()];
        first.apply(size, image, between, random);
        second.apply(size, between, target, random);
    }

    @Override
    public String describe() {
        return first.describe() + ", " + second.describe();
    }
}
