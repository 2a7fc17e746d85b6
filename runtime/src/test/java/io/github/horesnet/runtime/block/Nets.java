package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.function.UnaryOperator;

/** Small sub-nets for tests. */
final class Nets {

    private Nets() {}

    static Block function(UnaryOperator<NDArray> function) {
        return LambdaBlock.singleton(function);
    }

    static Block convolution(int filters) {
        return Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(filters)
                .optBias(false)
                .build();
    }

    /** The paper's sub-net, pre-activation. */
    static Chain chain(int width) {
        return Chain.of(
                BatchNorm.builder().build(),
                new Relu(),
                convolution(width),
                BatchNorm.builder().build(),
                new Relu(),
                convolution(width));
    }

    /** The same sub-net as a user of DJL writes it. */
    static Block sequential(int width) {
        return new SequentialBlock()
                .add(BatchNorm.builder().build())
                .add(new Relu())
                .add(convolution(width))
                .add(BatchNorm.builder().build())
                .add(new Relu())
                .add(convolution(width));
    }
}
