package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.BlockList;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/** Split attention: mixes two maps, channel by channel, in shares that the means of both decide. */
final class ContextAttention {

    private static final int MAPS = 2;
    private static final int REDUCTION = 4;
    private static final int LEAST_UNITS = 32;

    private final Chain scores;

    ContextAttention(Chain scores) {
        this.scores = scores;
    }

    static ContextAttention ofWidth(long width) {
        BlockList blocks = new BlockList();
        blocks.add("conv1", Layers.point(Math.max(width * MAPS / REDUCTION, LEAST_UNITS), true));
        blocks.add("norm", Layers.norm());
        blocks.add("relu", new Relu());
        blocks.add("conv2", Layers.point(width * MAPS, true));
        return new ContextAttention(new Chain(blocks));
    }

    /** From means (batch, channels, 1, 1) to both maps' scores for each channel, (batch, channels · 2, 1, 1). */
    Chain scores() {
        return scores;
    }

    /** The mixed map; both maps are released. */
    NDArray consuming(Pass pass, NDArray dynamic, NDArray fixed) {
        try (dynamic;
                fixed) {
            Shape column =
                    new Shape(dynamic.getShape().get(0), dynamic.getShape().get(1), 1, 1);
            NDArray means = Pool.globalAvgPool2d(dynamic).add(Pool.globalAvgPool2d(fixed));
            NDArray found = pass.consuming(scores, means.reshape(column));
            NDList shares =
                    found.reshape(column.get(0), column.get(1), MAPS).softmax(2).split(MAPS, 2);
            NDArray mixed = dynamic.mul(shares.get(0).reshape(column));
            try (NDArray other = fixed.mul(shares.get(1).reshape(column))) {
                return mixed.addi(other);
            }
        }
    }
}
