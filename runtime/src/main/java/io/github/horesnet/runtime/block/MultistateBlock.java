package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** One step of a scheme of several states: with a history, a velocity, or the channels split in parts. */
public abstract non-sealed class MultistateBlock extends SchemeBlock {

    /**
     * Creates a block with a sub-net for each stage, or fewer where stages share.
     *
     * @param states the states of the scheme
     * @param uses which sub-net each stage uses
     * @param scalars the scalars of the scheme, of which one at most is controlled
     * @param f makes a new sub-net at each call
     * @param options the choices that the scheme leaves open
     * @throws IllegalArgumentException if a scalar's name comes twice, or f gives nothing or a block again
     */
    protected MultistateBlock(
            States states, Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {
        super(states, uses, scalars, f, options);
    }

    /**
     * Computes the step from the stages, unrolled.
     *
     * @param f the stages of this pass
     * @param states the states at the start of the step, maps, which the step must not change or release
     * @return the states at the end of the step
     */
    protected abstract List<Sum> step(Stages f, List<NDArray> states);

    /**
     * Computes the step in a pass that keeps nothing for a backward one, in fewer maps where that is possible.
     *
     * @param f the stages of this pass
     * @param states the states at the start of the step, maps, which the step may change and release
     * @return the states at the end of the step
     */
    protected List<Sum> infer(Stages f, List<NDArray> states) {
        return step(f, states);
    }

    @Override
    final List<Sum> advance(Stages f, List<NDArray> incoming) {
        return f.infers() ? infer(f, incoming) : step(f, incoming);
    }
}
