package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Convolution 3×3 with filters that differ from position to position; channel c takes filter c modulo their number. */
final class LocalConvolution {

    /** Weights of a filter. */
    static final int TAPS = 9;

    private static final int SIDE = 3;
    private static final Shape PADDING = new Shape(1, 1, 1, 1);

    private LocalConvolution() {}

    /**
     * The sums for maps (batch, channels, height, width) and filters (batch, number · 9, height, width); both are
     * released.
     */
    static NDArray consuming(NDArray x, NDArray filters) {
        Shape shape = x.getShape();
        long number = filters.getShape().get(1) / TAPS;
        try (x;
                filters;
                NDArray padded = x.pad(PADDING, 0);
                NDArray shared = padded.reshape(
                        shape.get(0), shape.get(1) / number, number, shape.get(2) + 2, shape.get(3) + 2);
                NDArray weights = filters.reshape(shape.get(0), 1, number, TAPS, shape.get(2), shape.get(3));
                NDArray sums = sums(shared, weights)) {
            return sums.reshape(shape);
        }
    }

    private static NDArray sums(NDArray padded, NDArray weights) {
        NDArray sums = term(padded, weights, 0);
        for (int tap = 1; tap < TAPS; tap++) {
            try (NDArray term = term(padded, weights, tap)) {
                sums.addi(term);
            }
        }
        return sums;
    }

    private static NDArray term(NDArray padded, NDArray weights, int tap) {
        Shape shape = weights.getShape();
        int row = tap / SIDE;
        int column = tap % SIDE;
        NDIndex window = new NDIndex(":, :, :, {}:{}, {}:{}", row, row + shape.get(4), column, column + shape.get(5));
        try (NDArray shifted = padded.get(window);
                NDArray weight = weights.get(new NDIndex(":, :, :, {}", tap))) {
            return shifted.mul(weight);
        }
    }
}
