package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;

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
        Layers.addActivated(blocks, 1, "conv1", Layers.point(narrow));
        Layers.addActivated(blocks, 2, "conv2", Layers.square(narrow));
        Layers.addActivated(blocks, 3, "conv3", Layers.point(width));
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
}
