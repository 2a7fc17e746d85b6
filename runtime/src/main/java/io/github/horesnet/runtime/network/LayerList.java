package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Relu;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.List;

/** The layers of a network in order, each with its name. */
final class LayerList {

    private static final Shape KERNEL = new Shape(3, 3);
    private static final Shape PADDING = new Shape(1, 1);

    private LayerList() {}

    static BlockList of(Design design, List<SchemeBlock> steps) {
        BlockList layers = new BlockList();
        layers.add("stem", stem(design.width()));
        layers.add("stemNorm", BatchNorm.builder().build());
        layers.add("stemRelu", new Relu());
        for (int number = 1; number <= steps.size(); number++) {
            layers.add("block" + number, steps.get(number - 1));
            if (design.reluAfterBlock()) {
                layers.add("relu" + number, new Relu());
            }
        }
        if (design.subNet().preActivation() && !design.reluAfterBlock()) {
            layers.add("finalRelu", new Relu());
        }
        layers.add("pool", Pool.globalAvgPool2dBlock());
        layers.add("head", Linear.builder().setUnits(design.classes()).build());
        return layers;
    }

    private static Block stem(long width) {
        return Conv2d.builder()
                .setKernelShape(KERNEL)
                .optPadding(PADDING)
                .setFilters(Math.toIntExact(width))
                .optBias(false)
                .build();
    }
}
