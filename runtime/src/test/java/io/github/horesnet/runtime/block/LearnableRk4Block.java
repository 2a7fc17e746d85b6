package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** The classical fourth-order scheme with one learnable step, as the processor writes it. */
public final class LearnableRk4Block extends SingleStateBlock {
    private static final Coefficient A21 = Coefficient.of(1, 2);
    private static final Coefficient A32 = Coefficient.of(1, 2);
    private static final Coefficient B1 = Coefficient.of(1, 6);
    private static final Coefficient B2 = Coefficient.of(1, 3);
    private static final Coefficient B3 = Coefficient.of(1, 3);
    private static final Coefficient B4 = Coefficient.of(1, 6);

    /** Creates a block of 4 stages. */
    public LearnableRk4Block(Supplier<? extends Block> f) {
        this(f, BlockOptions.DEFAULT);
    }

    /** Creates a block with other options. */
    public LearnableRk4Block(Supplier<? extends Block> f, BlockOptions options) {
        super(Uses.ofStages(1, 2, 3, 4), List.of(Scalar.one("h")), f, options);
    }

    @Override
    protected Sum step(Stages f, NDArray x) {
        NDArray h = f.scalar("h");
        NDArray k1 = f.evaluate(1, x);
        NDArray k2 = f.evaluate(2, f.sum(x).plus(h, f.sum().plus(A21, k1)));
        NDArray k3 = f.evaluate(3, f.sum(x).plus(h, f.sum().plus(A32, k2)));
        NDArray k4 = f.evaluate(4, f.sum(x).plus(h, f.sum().plus(k3)));
        return f.sum(x).plus(h, f.sum().take(B1, k1).take(B2, k2).take(B3, k3).take(B4, k4));
    }
}
