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

/** RevNet's block, which splits the channels in two parts, as the processor writes it. */
public final class SplitBlock extends MultistateBlock {

    /** Creates a block of 2 stages. */
    public SplitBlock(Supplier<? extends Block> f, BlockOptions options) {
        super(States.parts(2), Uses.ofStages(1, 2), List.of(), f, options);
    }

    @Override
    protected List<Sum> step(Stages f, List<NDArray> states) {
        NDArray x1 = states.get(0);
        NDArray x2 = states.get(1);
        NDArray k1 = f.evaluate(1, x2);
        NDArray k2 = f.evaluate(2, f.sum(x1).plus(k1));
        return List.of(f.sum(x1).take(k1), f.sum(x2).take(k2));
    }
}
