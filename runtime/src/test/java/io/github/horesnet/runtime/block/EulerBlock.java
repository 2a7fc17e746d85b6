package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** Forward Euler, as the processor writes it. */
public final class EulerBlock extends SingleStateBlock {

    /** Creates a block of 1 stage. */
    public EulerBlock(Supplier<? extends Block> f) {
        this(f, BlockOptions.DEFAULT);
    }

    /** Creates a block with other options. */
    public EulerBlock(Supplier<? extends Block> f, BlockOptions options) {
        super(Uses.ofStages(1), List.of(), f, options);
    }

    @Override
    protected Sum step(Stages f, NDArray x) {
        NDArray k1 = f.evaluate(1, x);
        return f.sum(x).take(k1);
    }
}
