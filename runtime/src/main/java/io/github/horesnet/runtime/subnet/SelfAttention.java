package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.core.Linear;
import io.github.horesnet.runtime.block.Chain;

/** Layer normalisation and self-attention of heads of 16 channels, with a linear layer before and after the heads. */
final class SelfAttention implements TokenPart {

    private static final int HEAD = 16;
    private static final float SCALE = 0.25f;
    private static final int ROLES = 3;

    private final long width;
    private final Chain inputs;
    private final Chain output;

    /** Names the sub-net where it refuses the width. */
    SelfAttention(String subNet, long width) {
        if (width < HEAD || width % HEAD != 0) {
            throw new IllegalArgumentException("Sub-net " + subNet + ": found width " + width
                    + ", expected a multiple of " + HEAD + ", the channels of an attention head");
        }
        this.width = width;
        BlockList before = new BlockList();
        before.add("norm", Layers.tokenNorm());
        before.add("inputs", Linear.builder().setUnits(ROLES * width).build());
        inputs = new Chain(before);
        BlockList after = new BlockList();
        after.add("output", Linear.builder().setUnits(width).build());
        output = new Chain(after);
    }

    @Override
    public BlockList blocks() {
        BlockList blocks = new BlockList();
        blocks.add("attention", inputs);
        blocks.add("heads", output);
        return blocks;
    }

    @Override
    public Block end() {
        return output;
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape tokens) {
        inputs.initialize(manager, dataType, tokens);
        output.initialize(manager, dataType, tokens);
    }

    @Override
    public NDArray consuming(Pass pass, NDArray tokens) {
        Shape shape = tokens.getShape();
        try (NDArray all = pass.consuming(inputs, tokens);
                NDArray heads = all.reshape(shape.get(0), shape.get(1), ROLES, width / HEAD, HEAD);
                NDArray byRole = heads.transpose(2, 0, 3, 1, 4);
                NDList roles = byRole.split(ROLES, 0);
                NDArray found = attend(roles.get(0), roles.get(1), roles.get(2));
                NDArray joined = found.transpose(0, 2, 1, 3)) {
            return pass.consuming(output, joined.reshape(shape));
        }
    }

    /** Outputs (batch, heads, number, 16) of queries, keys and values (1, batch, heads, number, 16). */
    private static NDArray attend(NDArray query, NDArray key, NDArray value) {
        try (NDArray shares = shares(query, key);
                NDArray values = value.squeeze(0)) {
            return shares.matMul(values);
        }
    }

    private static NDArray shares(NDArray query, NDArray key) {
        // A constant that the engine owns: autograd may save it, but would not copy a Java number's buffer.
        try (NDArray scale = query.getManager().full(new Shape(), SCALE, query.getDataType());
                NDArray queries = query.squeeze(0);
                NDArray scaled = queries.mul(scale);
                NDArray keys = key.squeeze(0);
                NDArray columns = keys.swapAxes(2, 3);
                NDArray scores = scaled.matMul(columns)) {
            return scores.softmax(-1);
        }
    }
}
