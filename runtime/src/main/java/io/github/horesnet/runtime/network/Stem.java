package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Relu;

/** What a network does with an image before its first block. */
public enum Stem {
    /** A 3×3 convolution, batch normalisation and ReLU, for small images such as CIFAR's. */
    SMALL(3, 1),
    /**
     * A 7×7 convolution of stride 2, batch normalisation, ReLU and 3×3 max pooling of stride 2, for images such as
     * ImageNet's: the blocks see a sixteenth of the pixels.
     */
    LARGE(7, 2);

    private static final Shape POOL = new Shape(3, 3);
    private static final Shape POOL_STRIDE = new Shape(2, 2);
    private static final Shape POOL_PADDING = new Shape(1, 1);

    private final int kernel;
    private final int stride;

    Stem(int kernel, int stride) {
        this.kernel = kernel;
        this.stride = stride;
    }

    /**
     * Returns the usual stem of networks with so many resolutions.
     *
     * @param resolutions the resolutions
     * @return the small stem for one, otherwise the large one
     */
    public static Stem of(int resolutions) {
        return resolutions == 1 ? SMALL : LARGE;
    }

    /** Adds the layers, whose result has so many channels. */
    void addTo(BlockList layers, long width) {
        layers.add("stem", convolution(width, kernel, stride));
        layers.add("stemNorm", BatchNorm.builder().build());
        layers.add("stemRelu", new Relu());
        if (this == LARGE) {
            layers.add("stemPool", Pool.maxPool2dBlock(POOL, POOL_STRIDE, POOL_PADDING));
        }
    }

    /** A convolution without bias, padded so that stride 1 keeps the size of maps. */
    static Block convolution(long filters, int kernel, int stride) {
        return Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(kernel / 2, kernel / 2))
                .setFilters(Math.toIntExact(filters))
                .optBias(false)
                .build();
    }
}
