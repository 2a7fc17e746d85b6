package io.github.horesnet.samples.landscape;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.function.Supplier;

/**
 * The plane through the weights of a block that two random directions span; see {@link Direction}.
 *
 * <p>Parameters of one dimension, such as biases, scales, shifts and statistics of normalisations, stay as they are.
 */
public final class Plane {
    private final List<Span> spans;

    private Plane(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * Draws a plane through the weights that a block has now.
     *
     * @param block initialised
     * @param seed of the directions: those of blocks with parameters of the same shapes in the same order differ by the
     *     norms of their filters alone
     * @param manager to which the plane's arrays are attached
     */
    public static Plane of(Block block, int seed, NDManager manager) {
        return PyTorch.withoutGradients(() -> {
            Engine.getInstance().setRandomSeed(seed);
            return new Plane(block.getParameters().values().stream()
                    .distinct()
                    .filter(parameter -> parameter.getArray().getShape().dimension() > 1)
                    .map(parameter -> Span.of(parameter, manager))
                    .toList());
        });
    }

    /**
     * Evaluates an action, without gradients, while the block has the weights of a point; then it has those of before.
     *
     * @param alpha how far the point lies along the first direction
     * @param beta how far it lies along the second
     */
    public <T> T at(double alpha, double beta, Supplier<T> action) {
        return PyTorch.withoutGradients(() -> {
            spans.forEach(span -> span.move(alpha, beta));
            try {
                return action.get();
            } finally {
                spans.forEach(Span::moveBack);
            }
        });
    }
}
