package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;

/** A change of an image in which nothing is random. */
sealed interface Change permits Blend, Resampling, Tones {
    /** Writes the changed {@code image}, CHW, to {@code target}, CHW, which is another array of the same size. */
    void apply(ImageSize size, byte[] image, byte[] target);
}
