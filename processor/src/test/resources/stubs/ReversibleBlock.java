package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

public abstract class ReversibleBlock extends MultistateBlock {
    protected ReversibleBlock(
            States states, Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {
        super(states, uses, scalars, f, options);
    }

    protected abstract List<Sum> back(Stages f, List<NDArray> states);
}
