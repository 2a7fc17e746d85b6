package io.github.horesnet.samples.subnet;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;
import io.github.horesnet.runtime.subnet.SubNet;

/** A depthwise separable F: a 3×3 convolution of each channel alone, then a 1×1 convolution, each after BN–ReLU. */
public record Separable() implements SubNet {
    @Override
    public Block create(long width) {
        int channels = Math.toIntExact(width);
        Conv2d.Builder depthwise = Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optGroups(channels)
                .setFilters(channels)
                .optBias(false);
        Conv2d.Builder pointwise = Conv2d.builder()
                .setKernelShape(new Shape(1, 1))
                .setFilters(channels)
                .optBias(false);
        return Chain.of(norm(), new Relu(), depthwise.build(), norm(), new Relu(), pointwise.build());
    }

    private static Block norm() {
        return BatchNorm.builder().build();
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public boolean preActivation() {
        return true;
    }
}
