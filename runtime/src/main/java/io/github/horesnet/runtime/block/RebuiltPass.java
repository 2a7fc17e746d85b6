package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.Optional;

/** One training pass through a chain whose activations are not stored; to be made inside a gradient collector. */
public final class RebuiltPass {

    private final List<Segment> segments;
    private final Call call;
    private Optional<NDArray> output = Optional.empty();

    /**
     * Creates a pass.
     *
     * @param chain the chain
     * @param parameters its parameters
     */
    public RebuiltPass(Chain chain, ParameterStore parameters) {
        this.segments = Segment.of(chain.getChildren().values(), chain.activations());
        this.call = new Call(parameters, true);
    }

    /**
     * Returns the chain's output, from which a loss may be made.
     *
     * @param input the chain's input, which stays
     * @return the output, to be used until the backward pass
     */
    public NDArray forward(NDArray input) {
        NDArray map = Call.alias(input);
        for (Segment segment : segments) {
            NDArray next = segment.forward(call, map);
            map.close();
            map = next.stopGradient();
        }
        map.setRequiresGradient(true);
        output = Optional.of(map);
        return map;
    }

    /**
     * Adds the gradients of a loss to those of the chain's parameters.
     *
     * @param loss the loss, of shape ()
     * @throws IllegalStateException if what was rebuilt is not what was, since errors grow on the way back
     */
    public void backward(NDArray loss) {
        try (NDArray one = loss.onesLike()) {
            PyTorch.backward(loss, one);
        }
        NDArray gradient;
        try (NDArray leaf = output.orElseThrow()) {
            gradient = PyTorch.gradient(leaf).orElseGet(leaf::zerosLike);
        }
        for (int i = segments.size() - 1; i >= 0; i--) {
            NDArray before = segments.get(i).backward(call, gradient);
            gradient.close();
            gradient = before;
        }
        gradient.close();
    }
}
