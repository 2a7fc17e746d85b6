package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;

/**
 * The Contextual Transformer F: a bottleneck, BN–ReLU–conv, with a Contextual Transformer layer in place of its 3×3
 * convolution.
 *
 * <p>The layer counts as the one it replaces. Training needs batches of 2 or more: inside, batch normalisation sees
 * one number a channel and image. From Li, Yao, Pan, Mei, "Contextual transformer networks for visual recognition",
 * 2021.
 */
public record Cot() implements SubNet {

    private static final int REDUCTION = 4;
    private static final int DIVISOR = REDUCTION * CotLayer.SHARE;

    /**
     * Returns a new block with weights of its own.
     *
     * @param width the channels of its input and output, a multiple of 32
     * @return the block, not initialised
     * @throws IllegalArgumentException if the width is not a positive multiple of 32
     */
    @Override
    public Block create(long width) {
        if (width < DIVISOR || width % DIVISOR != 0) {
            throw new IllegalArgumentException("Sub-net cot: found width " + width + ", expected a multiple of "
                    + DIVISOR + ": a quarter of it, divided among filters that " + CotLayer.SHARE + " channels share");
        }
        BlockList blocks = new BlockList();
        Layers.addActivated(blocks, 1, "conv1", Layers.point(width / REDUCTION));
        Layers.addActivated(blocks, 2, "cot", CotLayer.ofWidth(width / REDUCTION));
        blocks.add("conv3", Layers.point(width));
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return 3;
    }

    @Override
    public String name() {
        return "cot";
    }

    @Override
    public boolean preActivation() {
        return true;
    }
}
