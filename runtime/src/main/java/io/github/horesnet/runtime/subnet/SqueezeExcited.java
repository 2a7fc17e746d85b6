package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/**
 * An F that ends in a squeeze-and-excitation block: its gates scale the channels of another sub-net's output.
 *
 * <p>The gates' two linear layers (to a sixteenth of the channels, at least 4, and back) are not counted in the depth,
 * as in Hu, Shen, Sun, "Squeeze-and-excitation networks", 2018.
 *
 * @param inner the other sub-net
 */
public record SqueezeExcited(SubNet inner) implements SubNet {

    private static final int REDUCTION = 16;
    private static final int LEAST_UNITS = 4;

    @Override
    public Block create(long width) {
        BlockList blocks = new BlockList();
        blocks.add("f", inner.create(width));
        long squeezed = Math.max(width / REDUCTION, LEAST_UNITS);
        blocks.add("se", new SqueezeExcitation(width, squeezed, new Relu()));
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return inner.layers();
    }

    @Override
    public String name() {
        return "se-" + inner.name();
    }

    @Override
    public boolean preActivation() {
        return inner.preActivation();
    }
}
