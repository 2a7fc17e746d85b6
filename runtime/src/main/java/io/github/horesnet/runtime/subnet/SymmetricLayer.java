package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/** Computes −Kᵀ ReLU(BN(K x)) with the one weight of K, of shape (width, width, 3, 3). */
final class SymmetricLayer extends Branches {

    private static final Shape STRIDE = new Shape(1, 1);
    private static final Shape PADDING = new Shape(1, 1);

    private final Block convolution;
    private final Chain inner;

    SymmetricLayer(long width) {
        super(width);
        convolution = Layers.square(width);
        BlockList blocks = new BlockList();
        blocks.add("conv", convolution);
        blocks.add("norm", Layers.norm());
        blocks.add("relu", new Relu());
        inner = new Chain(blocks);
        children.add("inner", inner);
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        NDArray z = pass.borrowing(inner, x);
        NDArray weight = pass.value(convolution.getDirectParameters().get("weight"), x);
        // The adjoint is a convolution with the flipped weight; DJL has no transposed one on PyTorch. Its sign is
        // changed in the weight, which is smaller than the map.
        try (NDArray swapped = weight.swapAxes(0, 1);
                NDArray flipped = swapped.flip(2, 3);
                NDArray adjoint = flipped.neg()) {
            return Conv2d.conv2d(z, adjoint, null, STRIDE, PADDING).singletonOrThrow();
        }
    }
}
