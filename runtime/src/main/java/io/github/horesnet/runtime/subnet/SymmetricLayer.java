package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Foldable;
import io.github.horesnet.runtime.block.NormFolding;
import io.github.horesnet.runtime.block.Relu;

/** Computes −Kᵀ ReLU(BN(K x)) with the one weight of K, of shape (width, width, 3, 3). */
final class SymmetricLayer extends Branches implements Foldable {

    private static final Shape STRIDE = new Shape(1, 1);
    private static final Shape PADDING = new Shape(1, 1);

    private final long width;
    private final Parameter weight;
    private final Chain inner;

    private SymmetricLayer(long width, Parameter weight, Chain inner) {
        super(width);
        this.width = width;
        this.weight = weight;
        this.inner = inner;
        children.add("inner", inner);
    }

    static SymmetricLayer ofWidth(long width) {
        Block convolution = Layers.square(width);
        BlockList blocks = new BlockList();
        blocks.add("conv", convolution);
        blocks.add("norm", Layers.norm());
        blocks.add("relu", new Relu());
        return new SymmetricLayer(width, convolution.getDirectParameters().get("weight"), new Chain(blocks));
    }

    /** The weight of Kᵀ is not that of K any more, into which the normalisation goes. */
    @Override
    public Block folded(NormFolding folding) {
        SymmetricLayer folded = new SymmetricLayer(width, folding.copy(weight), folding.of(inner));
        folded.parameters.put("weight", folded.weight);
        return folded;
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        NDArray z = pass.borrowing(inner, x);
        // The adjoint is a convolution with the flipped weight; DJL has no transposed one on PyTorch. Its sign is
        // changed in the weight, which is smaller than the map.
        try (NDArray swapped = pass.value(weight, x).swapAxes(0, 1);
                NDArray flipped = swapped.flip(2, 3);
                NDArray adjoint = flipped.neg()) {
            return Conv2d.conv2d(z, adjoint, null, STRIDE, PADDING).singletonOrThrow();
        }
    }
}
