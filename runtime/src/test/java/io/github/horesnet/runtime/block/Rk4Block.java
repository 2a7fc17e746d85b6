package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** The classical fourth-order scheme, as the processor writes it. */
public final class Rk4Block extends SingleStateBlock {
    private static final Coefficient A21 = Coefficient.of(1, 2);
    private static final Coefficient A32 = Coefficient.of(1, 2);
    private static final Coefficient B1 = Coefficient.of(1, 6);
    private static final Coefficient B2 = Coefficient.of(1, 3);
    private static final Coefficient B3 = Coefficient.of(1, 3);
    private static final Coefficient B4 = Coefficient.of(1, 6);

    /** Creates a block of 4 stages. */
    public Rk4Block(Supplier<? extends Block> f) {
        this(f, BlockOptions.DEFAULT);
    }

    /** Creates a block with other options. */
    public Rk4Block(Supplier<? extends Block> f, BlockOptions options) {
        super(Uses.ofStages(1, 2, 2, 3), List.of(), f, options);
    }

    @Override
    protected Sum step(Stages f, NDArray x) {
        NDArray k1 = f.evaluate(1, x);
        NDArray k2 = f.evaluate(2, f.sum(x).plus(A21, k1));
        Sum next = f.sum(x).take(B1, k1).plus(B2, k2);
        NDArray k3 = f.evaluate(3, f.sum(x).take(A32, k2));
        next.plus(B3, k3);
        NDArray k4 = f.evaluate(4, f.sum(x).take(k3));
        return next.take(B4, k4);
    }
}
