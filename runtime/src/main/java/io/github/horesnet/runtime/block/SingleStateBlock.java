package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** One step of a scheme whose only state is the map, such as Runge–Kutta's. */
public abstract non-sealed class SingleStateBlock extends SchemeBlock {

    /**
     * Creates a block with a sub-net for each stage, or fewer where stages share.
     *
     * @param uses which sub-net each stage uses
     * @param scalars the scalars of the scheme, of which one at most is controlled
     * @param f makes a new sub-net at each call
     * @param options the choices that the scheme leaves open
     * @throws IllegalArgumentException if a scalar's name comes twice, or f gives nothing or a block again
     */
    protected SingleStateBlock(Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {
        super(States.ONE, uses, scalars, f, options);
    }

    /**
     * Computes the step from the stages, unrolled.
     *
     * @param f the stages of this pass
     * @param x the state at the start of the step, a map, which the step must not change or release
     * @return the state at the end of the step
     */
    protected abstract Sum step(Stages f, NDArray x);

    /**
     * Computes the step in a pass that keeps nothing for a backward one, in fewer maps where that is possible.
     *
     * @param f the stages of this pass
     * @param x the state at the start of the step, a map, which the step may change and release
     * @return the state at the end of the step
     */
    protected Sum infer(Stages f, NDArray x) {
        return step(f, x);
    }

    @Override
    final List<Sum> advance(Stages f, List<NDArray> incoming) {
        NDArray x = incoming.get(0);
        return List.of(f.infers() ? infer(f, x) : step(f, x));
    }
}
