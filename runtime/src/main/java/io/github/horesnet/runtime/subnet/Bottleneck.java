package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/**
 * The bottleneck F: 1×1 convolution to a quarter of the channels, 3×3, and 1×1 back, each BN–ReLU–conv without bias.
 *
 * <p>From He, Zhang, Ren, Sun, "Identity mappings in deep residual networks", 2016.
 */
public record Bottleneck() implements SubNet {

    private static final int REDUCTION = 4;

    @Override
    public Block create(long width) {
        long narrow = Math.max(width / REDUCTION, 1);
        BlockList blocks = new BlockList();
        add(blocks, 1, Layers.point(narrow));
        add(blocks, 2, Layers.square(narrow));
        add(blocks, 3, Layers.point(width));
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return 3;
    }

    @Override
    public String name() {
        return "bottleneck";
    }

    @Override
    public boolean preActivation() {
        return true;
    }

    private static void add(BlockList blocks, int number, Block convolution) {
        blocks.add("norm" + number, Layers.norm());
        blocks.add("relu" + number, new Relu());
        blocks.add("conv" + number, convolution);
    }
}
