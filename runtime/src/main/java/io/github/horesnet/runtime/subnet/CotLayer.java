package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/**
 * The Contextual Transformer layer: a grouped 3×3 convolution gives the static context; with the input it decides a
 * 3×3 filter at each position, which gives the dynamic context; attention mixes both.
 */
final class CotLayer extends Branches {

    /** As many channels share a filter. */
    static final int SHARE = 8;

    private static final int GROUPS = 4;
    private static final int EMBEDDING_REDUCTION = 2;

    private final long width;
    private final Chain key;
    private final Chain filter;
    private final Chain value;
    private final Chain activation;
    private final ContextAttention attention;

    /** Expects maps of a multiple of 8 channels. */
    CotLayer(long width) {
        super(width);
        this.width = width;
        key = key();
        filter = filter();
        value = value();
        activation = activation();
        attention = new ContextAttention(width);
        children.add("key", key);
        children.add("filter", filter);
        children.add("value", value);
        children.add("activation", activation);
        children.add("attention", attention.scores());
    }

    @Override
    void initialize(NDManager manager, DataType dataType, Shape map) {
        key.initialize(manager, dataType, map);
        filter.initialize(manager, dataType, Layers.withChannels(map, 2 * width));
        value.initialize(manager, dataType, map);
        activation.initialize(manager, dataType, map);
        attention.scores().initialize(manager, dataType, new Shape(map.get(0), width, 1, 1));
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        NDArray context = pass.borrowing(key, x);
        NDArray filters = pass.consuming(filter, x.concat(context, 1));
        NDArray sums = LocalConvolution.consuming(pass.borrowing(value, x), filters);
        NDArray dynamic = pass.consuming(activation, sums);
        return attention.consuming(pass, dynamic, context);
    }

    private Chain key() {
        BlockList blocks = new BlockList();
        blocks.add("conv", Layers.square(width, GROUPS));
        blocks.add("norm", Layers.norm());
        blocks.add("relu", new Relu());
        return new Chain(blocks);
    }

    private Chain filter() {
        long filters = width / SHARE;
        BlockList blocks = new BlockList();
        blocks.add("conv1", Layers.point(width / EMBEDDING_REDUCTION));
        blocks.add("norm1", Layers.norm());
        blocks.add("relu", new Relu());
        blocks.add("conv2", Layers.point(LocalConvolution.TAPS * filters, true));
        blocks.add("norm2", new GroupNorm(LocalConvolution.TAPS * filters, filters));
        return new Chain(blocks);
    }

    private Chain value() {
        BlockList blocks = new BlockList();
        blocks.add("conv", Layers.point(width));
        blocks.add("norm", Layers.norm());
        return new Chain(blocks);
    }

    private static Chain activation() {
        BlockList blocks = new BlockList();
        blocks.add("norm", Layers.norm());
        blocks.add("silu", Pointwise.silu());
        return new Chain(blocks);
    }
}
