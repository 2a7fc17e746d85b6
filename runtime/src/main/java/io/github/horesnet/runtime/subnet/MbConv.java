package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;

/**
 * The inverted bottleneck F: 1×1 convolution to four times the channels, depthwise 3×3, channel gates, and 1×1 back.
 *
 * <p>Batch normalisation follows each convolution, SiLU the first two; no skip of its own. The gates' hidden units are
 * a quarter of F's input channels, at least 1. From Tan, Le, "EfficientNet: rethinking model scaling for convolutional
 * neural networks", 2019.
 */
public record MbConv() implements SubNet {

    private static final int EXPANSION = 4;
    private static final int REDUCTION = 4;

    @Override
    public Block create(long width) {
        long wide = Math.multiplyExact(width, EXPANSION);
        BlockList blocks = new BlockList();
        blocks.add("conv1", Layers.point(wide));
        blocks.add("norm1", Layers.norm());
        blocks.add("silu1", Pointwise.silu());
        blocks.add("conv2", Layers.square(wide, wide));
        blocks.add("norm2", Layers.norm());
        blocks.add("silu2", Pointwise.silu());
        blocks.add("se", new SqueezeExcitation(wide, Math.max(width / REDUCTION, 1), Pointwise.silu()));
        blocks.add("conv3", Layers.point(width));
        blocks.add("norm3", Layers.norm());
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return 3;
    }

    @Override
    public String name() {
        return "mbconv";
    }

    /** Returns true: F does not begin with its activation, but it ends linearly, as EfficientNet's does. */
    @Override
    public boolean preActivation() {
        return true;
    }
}
