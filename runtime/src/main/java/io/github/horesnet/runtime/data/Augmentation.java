package io.github.horesnet.runtime.data;

import java.util.random.RandomGenerator;

/** A random change of a training image that keeps its size and label; several threads may apply it at a time. */
public interface Augmentation {
    /**
     * Writes a changed copy of {@code image} to {@code target}, drawing on nothing but {@code random}.
     *
     * @param size the size of both images
     * @param image the image, CHW, left as it is
     * @param target the changed image, CHW, to be filled whole
     */
    void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random);

    /** What it does, in a few words for reports. */
    String describe();

    /** This augmentation, then {@code next} on what it gave. */
    default Augmentation then(Augmentation next) {
        return new Both(this, next);
    }

    /** No change. */
    static Augmentation none() {
        return NoAugmentation.NONE;
    }

    /**
     * A crop at a random place of the image padded by {@code padding} black pixels on every side, then, one time in two,
     * a horizontal flip.
     *
     * @throws RunException if {@code padding} is negative
     */
    static Augmentation cropAndFlip(int padding) {
        return new CropAndFlip(padding);
    }
}
