package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** ReLU that knows its output shape; DJL's own runs on a full batch of zeros to find it. */
public final class Relu extends AbstractBlock {

    private static final byte VERSION = 1;

    /** Creates the activation, which has no parameters. */
    public Relu() {
        super(VERSION);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        return Activation.relu(inputs);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
