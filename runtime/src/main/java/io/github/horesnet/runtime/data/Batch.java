package io.github.horesnet.runtime.data;

import ai.djl.ndarray.NDArray;

/**
 * Images to be processed together, in arrays of the manager for which the batch was made.
 *
 * @param images float32 of shape [N, C, H, W], normalised
 * @param labels int64 of shape [N]
 */
public record Batch(NDArray images, NDArray labels) {
    /** The number of images. */
    public int size() {
        return Math.toIntExact(labels.size());
    }
}
