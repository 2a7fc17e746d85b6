package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.horesnet.runtime.block.LinearEnd;
import java.util.function.DoubleConsumer;

/** A sub-net of one convolution, which tells how much memory is in use when it starts. */
final class Probe extends AbstractBlock implements LinearEnd {

    private final Block convolution;
    private final DoubleConsumer inUse;

    Probe(int channels, DoubleConsumer inUse) {
        super((byte) 1);
        this.inUse = inUse;
        this.convolution = addChildBlock(
                "convolution",
                Conv2d.builder()
                        .setKernelShape(new Shape(1, 1))
                        .setFilters(channels)
                        .build());
    }

    @Override
    public Block end() {
        return convolution;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        inUse.accept(NativeMemory.inUse());
        return convolution.forward(parameterStore, inputs, training);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        convolution.initialize(manager, dataType, inputShapes);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
