package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import io.github.horesnet.runtime.block.Relu;

/** The layers that sub-nets are made of; convolutions keep the height and width of their maps. */
final class Layers {

    private static final Shape POINT = new Shape(1, 1);
    private static final Shape SQUARE = new Shape(3, 3);
    private static final Shape SQUARE_PADDING = new Shape(1, 1);

    private Layers() {}

    /** Convolution 1×1 without bias. */
    static Block point(long filters) {
        return point(filters, false);
    }

    /** Convolution 1×1. */
    static Block point(long filters, boolean bias) {
        return Conv2d.builder()
                .setKernelShape(POINT)
                .setFilters(Math.toIntExact(filters))
                .optBias(bias)
                .build();
    }

    /** Convolution 3×3 without bias. */
    static Block square(long filters) {
        return square(filters, 1);
    }

    /** Convolution 3×3 without bias, in groups of channels. */
    static Block square(long filters, long groups) {
        return Conv2d.builder()
                .setKernelShape(SQUARE)
                .optPadding(SQUARE_PADDING)
                .setFilters(Math.toIntExact(filters))
                .optGroups(Math.toIntExact(groups))
                .optBias(false)
                .build();
    }

    /** Adds batch normalisation, ReLU and then a block, numbered, as in F's of pre-activation form. */
    static void addActivated(BlockList blocks, int number, String name, Block block) {
        blocks.add("norm" + number, norm());
        blocks.add("relu" + number, new Relu());
        blocks.add(name, block);
    }

    static Block norm() {
        return BatchNorm.builder().build();
    }

    /** Layer normalisation of the channels of tokens (batch, number, channels). */
    static Block tokenNorm() {
        return LayerNorm.builder().axis(2).build();
    }

    /** The shape of maps with another number of channels. */
    static Shape withChannels(Shape map, long channels) {
        return new Shape(map.get(0), channels, map.get(2), map.get(3));
    }
}
