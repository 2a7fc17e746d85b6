package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

public abstract class SchemeBlock {
    protected SchemeBlock(int stages, List<String> scalars, Supplier<? extends Block> f) {}

    protected abstract Sum step(Stages f, NDArray x);
}
