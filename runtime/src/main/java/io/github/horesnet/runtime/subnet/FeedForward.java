package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.core.Linear;
import io.github.horesnet.runtime.block.Chain;

/** Layer normalisation, a linear layer to four times the channels, GELU, and a linear layer back. */
final class FeedForward implements TokenPart {

    private static final int EXPANSION = 4;

    private final Chain chain;

    FeedForward(long width) {
        BlockList blocks = new BlockList();
        blocks.add("norm", Layers.tokenNorm());
        blocks.add("expand", Linear.builder().setUnits(EXPANSION * width).build());
        blocks.add("gelu", Pointwise.gelu());
        blocks.add("reduce", Linear.builder().setUnits(width).build());
        chain = new Chain(blocks);
    }

    @Override
    public BlockList blocks() {
        BlockList blocks = new BlockList();
        blocks.add("feedForward", chain);
        return blocks;
    }

    @Override
    public Block end() {
        return chain;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape tokens) {
        chain.initialize(manager, dataType, tokens);
    }

    @Override
    public NDArray consuming(Pass pass, NDArray tokens) {
        return pass.consuming(chain, tokens);
    }
}
