package io.github.horesnet.runtime.network;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.List;

/** The layers of a network in order, each with its name. */
final class LayerList {

    private static final int KERNEL = 3;
    private static final int STRIDE = 2;

    private final BlockList layers = new BlockList();
    private final Design design;
    private int blocks;

    private LayerList(Design design) {
        this.design = design;
    }

    /** Layout, stem, blocks of each resolution, and head. */
    static BlockList of(Design design, List<List<SchemeBlock>> steps) {
        LayerList list = new LayerList(design);
        Resolutions resolutions = design.resolutions();
        list.layers.add("layout", new ChannelsLast());
        resolutions.stem().addTo(list.layers, resolutions.width());
        list.addBlocks(steps.get(0));
        for (int i = 1; i < resolutions.count(); i++) {
            list.layers.add("transition" + (i + 1), transition(resolutions.widthAt(i)));
            list.addBlocks(steps.get(i));
        }
        list.addHead();
        return list.layers;
    }

    private void addBlocks(List<SchemeBlock> steps) {
        for (SchemeBlock step : steps) {
            blocks++;
            layers.add("block" + blocks, step);
            if (design.reluAfterBlock()) {
                layers.add("relu" + blocks, new Relu());
            }
        }
    }

    /**
     * From one resolution to the next: 3×3 convolution of stride 2, batch normalisation and ReLU.
     *
     * <p>It is no step of the scheme. Maps change their shape, so there is none to add a residual to, and what a scheme
     * remembers of earlier maps fits no longer: histories start anew after it.
     */
    private static Block transition(long width) {
        BlockList blocks = new BlockList();
        blocks.add("conv", Stem.convolution(width, KERNEL, STRIDE));
        blocks.add("norm", BatchNorm.builder().build());
        blocks.add("relu", new Relu());
        return new Chain(blocks);
    }

    private void addHead() {
        if (design.subNet().preActivation() && !design.reluAfterBlock()) {
            layers.add("finalRelu", new Relu());
        }
        layers.add("pool", Pool.globalAvgPool2dBlock());
        layers.add("head", Linear.builder().setUnits(design.classes()).build());
    }
}
