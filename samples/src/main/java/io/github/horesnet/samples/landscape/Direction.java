package io.github.horesnet.samples.landscape;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Filter-normalised random directions: normally distributed, then each filter scaled to the norm of the filter of the
 * weights.
 *
 * <p>From Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
 */
final class Direction {
    private Direction() {}

    /**
     * Draws a direction by the engine's random numbers.
     *
     * @param weights of filters, along the first dimension
     * @param manager to which the direction is attached
     */
    static NDArray of(NDArray weights, NDManager manager) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray values = weights.duplicate();
            values.attach(scratch);
            NDArray drawn = scratch.randomNormal(0, 1, weights.getShape(), weights.getDataType());
            NDArray direction = drawn.mul(norms(values).div(norms(drawn)));
            direction.attach(manager);
            return direction;
        }
    }

    /** The norm of each filter, in a shape of as many dimensions as the weights'. */
    private static NDArray norms(NDArray weights) {
        Shape shape = weights.getShape();
        long[] norms = new long[shape.dimension()];
        Arrays.fill(norms, 1);
        norms[0] = shape.get(0);
        return weights.square()
                .reshape(shape.get(0), -1)
                .sum(new int[] {1})
                .sqrt()
                .reshape(norms);
    }
}
