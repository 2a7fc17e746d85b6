package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;

/**
 * The paper's "VGG-style" F: two 3×3 convolutions without bias, each with batch normalisation and ReLU.
 *
 * @param preActivation BN–ReLU–conv twice, as in the authors' code; otherwise conv–BN–ReLU twice
 */
public record Vgg(boolean preActivation) implements SubNet {

    @Override
    public Block create(long width) {
        BlockList blocks = new BlockList();
        addHalf(blocks, 1, width);
        addHalf(blocks, 2, width);
        return new Chain(blocks);
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public String name() {
        return preActivation ? "vgg" : "vgg-post";
    }

    private void addHalf(BlockList blocks, int number, long width) {
        String name = "conv" + number;
        if (preActivation) {
            Layers.addActivated(blocks, number, name, Layers.square(width));
        } else {
            blocks.add(name, Layers.square(width));
            blocks.add("norm" + number, Layers.norm());
            blocks.add("relu" + number, new Relu());
        }
    }
}
