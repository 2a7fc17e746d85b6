package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** One step of a scheme whose states before a step follow from those after it, as in RevNet (Gomez et al., 2017). */
public abstract class ReversibleBlock extends MultistateBlock {

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
    protected ReversibleBlock(
            States states, Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {
        super(states, uses, scalars, f, options);
    }

    /**
     * Computes the states before a step from those after it.
     *
     * @param f the stages of this pass
     * @param states the states at the end of the step, maps, which the way back must not change or release
     * @return the states at the start of the step
     */
    protected abstract List<Sum> back(Stages f, List<NDArray> states);

    /** The states before the step, on handles of their own; {@code outgoing} are released. */
    final NDList rebuilding(Call call, NDList outgoing) {
        return consuming(call, new Carried(outgoing, false), Arithmetic.PLAIN, this::back)
                .maps();
    }
}
