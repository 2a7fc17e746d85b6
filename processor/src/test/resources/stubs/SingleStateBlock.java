package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

public abstract class SingleStateBlock {
    protected SingleStateBlock(Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {}

    protected abstract Sum step(Stages f, NDArray x);

    protected Sum infer(Stages f, NDArray x) {
        return step(f, x);
    }
}
