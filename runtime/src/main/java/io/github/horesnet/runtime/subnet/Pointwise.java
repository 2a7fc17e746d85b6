package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.function.UnaryOperator;

/** A function of each element that knows its output shape; DJL's own runs on a full batch of zeros to find it. */
final class Pointwise extends AbstractBlock {

    private static final byte VERSION = 1;

    private final UnaryOperator<NDArray> function;

    private Pointwise(UnaryOperator<NDArray> function) {
        super(VERSION);
        this.function = function;
    }

    static Block sigmoid() {
        return new Pointwise(Activation::sigmoid);
    }

    /** SiLU, x·sigmoid(x). */
    static Block silu() {
        return new Pointwise(Pointwise::silu);
    }

    /** GELU, x·Φ(x), Φ the normal distribution. */
    static Block gelu() {
        return new Pointwise(Activation::gelu);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        return new NDList(function.apply(inputs.singletonOrThrow()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }

    // DJL's swish multiplies by a Java number, whose buffer autograd saves without copying it.
    private static NDArray silu(NDArray x) {
        try (NDArray gate = Activation.sigmoid(x)) {
            return x.mul(gate);
        }
    }
}
