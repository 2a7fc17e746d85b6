package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Chain;

/**
 * Scales each channel of a map by a gate in (0, 1) that the means of all channels decide.
 *
 * <p>From Hu, Shen, Sun, "Squeeze-and-excitation networks", 2018.
 */
final class SqueezeExcitation extends Branches {

    private final Chain gate;

    /** Gates from as many hidden units as {@code squeezed}, each with the activation. */
    SqueezeExcitation(long width, long squeezed, Block activation) {
        super(width);
        BlockList blocks = new BlockList();
        blocks.add("reduce", Linear.builder().setUnits(squeezed).build());
        blocks.add("activation", activation);
        blocks.add("expand", Linear.builder().setUnits(width).build());
        blocks.add("sigmoid", Pointwise.sigmoid());
        gate = new Chain(blocks);
        children.add("gate", gate);
    }

    @Override
    void initialize(NDManager manager, DataType dataType, Shape map) {
        gate.initialize(manager, dataType, map.slice(0, 2));
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        NDArray gates = pass.consuming(gate, Pool.globalAvgPool2d(x));
        return x.mul(gates.reshape(gates.getShape().add(1, 1)));
    }
}
