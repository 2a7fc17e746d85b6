package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Foldable;
import io.github.horesnet.runtime.block.NormFolding;
import io.github.horesnet.runtime.block.Relu;

/**
 * The Contextual Transformer layer: a grouped 3×3 convolution gives the static context; with the input it decides a
 * 3×3 filter at each position, which gives the dynamic context; attention mixes both.
 */
final class CotLayer extends Branches implements Foldable {

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

    private CotLayer(long width, Chain key, Chain filter, Chain value, Chain activation, ContextAttention attention) {
        super(width);
        this.width = width;
        this.key = key;
        this.filter = filter;
        this.value = value;
        this.activation = activation;
        this.attention = attention;
        children.add("key", key);
        children.add("filter", filter);
        children.add("value", value);
        children.add("activation", activation);
        children.add("attention", attention.scores());
    }

    /** Expects maps of a multiple of 8 channels. */
    static CotLayer ofWidth(long width) {
        return new CotLayer(
                width, key(width), filter(width), value(width), activation(), ContextAttention.ofWidth(width));
    }

    @Override
    public Block folded(NormFolding folding) {
        return new CotLayer(
                width,
                folding.of(key),
                folding.of(filter),
                folding.of(value),
                folding.of(activation),
                new ContextAttention(folding.of(attention.scores())));
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

    private static Chain key(long width) {
        BlockList blocks = new BlockList();
        blocks.add("conv", Layers.square(width, GROUPS));
        blocks.add("norm", Layers.norm());
        blocks.add("relu", new Relu());
        return new Chain(blocks);
    }

    private static Chain filter(long width) {
        long filters = width / SHARE;
        BlockList blocks = new BlockList();
        blocks.add("conv1", Layers.point(width / EMBEDDING_REDUCTION));
        blocks.add("norm1", Layers.norm());
        blocks.add("relu", new Relu());
        blocks.add("conv2", Layers.point(LocalConvolution.TAPS * filters, true));
        blocks.add("norm2", new GroupNorm(LocalConvolution.TAPS * filters, filters));
        return new Chain(blocks);
    }

    private static Chain value(long width) {
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
