package io.github.horesnet.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.MultistateBlock;
import io.github.horesnet.runtime.block.Stages;
import io.github.horesnet.runtime.block.States;
import io.github.horesnet.runtime.block.Sum;
import io.github.horesnet.runtime.block.Uses;
import java.util.List;
import java.util.function.Supplier;

/** A two-step block, x' = 2x − previous + F(x), as the processor writes it. */
public final class HistoryBlock extends MultistateBlock {

    /** Creates a block of 1 stage. */
    public HistoryBlock(Supplier<? extends Block> f, BlockOptions options) {
        super(States.mapAnd(States.Start.COPY), Uses.ofStages(1), List.of(), f, options);
    }

    @Override
    protected List<Sum> step(Stages f, List<NDArray> states) {
        NDArray x = states.get(0);
        NDArray k1 = f.evaluate(1, x);
        return List.of(f.sum(x).plus(x).minus(states.get(1)).take(k1), f.sum(x));
    }
}
