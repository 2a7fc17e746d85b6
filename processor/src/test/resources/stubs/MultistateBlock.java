package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

public abstract class MultistateBlock {
    protected MultistateBlock(
            States states, Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {}

    protected abstract List<Sum> step(Stages f, List<NDArray> states);

    protected List<Sum> infer(Stages f, List<NDArray> states) {
        return step(f, states);
    }
}
