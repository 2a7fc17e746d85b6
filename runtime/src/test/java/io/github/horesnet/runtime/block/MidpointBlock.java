package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** The explicit midpoint rule, as the processor writes it. */
public final class MidpointBlock extends SingleStateBlock {
    private static final Coefficient A21 = Coefficient.of(1, 2);

    /** Creates a block of 2 stages. */
    public MidpointBlock(Supplier<? extends Block> f) {
        this(f, BlockOptions.DEFAULT);
    }

    /** Creates a block with other options. */
    public MidpointBlock(Supplier<? extends Block> f, BlockOptions options) {
        super(Uses.ofStages(1, 2), List.of(), f, options);
    }

    @Override
    protected Sum step(Stages f, NDArray x) {
        NDArray k1 = f.evaluate(1, x);
        NDArray k2 = f.evaluate(2, f.sum(x).take(A21, k1));
        return f.sum(x).take(k2);
    }
}
