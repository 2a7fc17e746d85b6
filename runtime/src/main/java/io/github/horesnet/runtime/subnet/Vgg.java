package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/**
 * The paper's "VGG-style" F: two 3×3 convolutions without bias, each with batch normalisation and ReLU.
 *
 * @param preActivation BN–ReLU–conv twice, as in the authors' code; otherwise conv–BN–ReLU twice
 */
public record Vgg(boolean preActivation) implements SubNet {

    private static final Shape KERNEL = new Shape(3, 3);
    private static final Shape PADDING = new Shape(1, 1);

    @Override
    public Block create(long width) {
        BlockList blocks = new BlockList();
        addHalf(blocks, 1, width);
        addHalf(blocks, 2, width);
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public String name() {
        return preActivation ? "vgg" : "vgg-post";
    }

    private void addHalf(BlockList blocks, int number, long width) {
        if (!preActivation) {
            blocks.add("conv" + number, convolution(width));
        }
        blocks.add("norm" + number, BatchNorm.builder().build());
        blocks.add("relu" + number, new Relu());
        if (preActivation) {
            blocks.add("conv" + number, convolution(width));
        }
    }

    private static Block convolution(long width) {
        return Conv2d.builder()
                .setKernelShape(KERNEL)
                .optPadding(PADDING)
                .setFilters(Math.toIntExact(width))
                .optBias(false)
                .build();
    }
}
