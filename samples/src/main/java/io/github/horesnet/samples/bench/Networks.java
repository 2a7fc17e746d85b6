package io.github.horesnet.samples.bench;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;

/** The networks of cases: the paper's, for CIFAR-10. */
final class Networks {
    static final int CLASSES = 10;
    static final int COLOURS = 3;

    private static final Shape KERNEL = new Shape(3, 3);
    private static final Shape PADDING = new Shape(1, 1);

    private Networks() {}

    static Block of(Case measured) {
        return switch (measured.code()) {
            case HORESNET, TRIMMED -> generated(measured);
            case PLAIN -> plain(measured);
            case FLOOR -> convolutions(measured);
            case PEER, PEER_PRELOADED -> throw new IllegalArgumentException("The peer has networks of its own");
        };
    }

    private static Block generated(Case measured) {
        Stacking stacking = measured.stacking();
        Size size = measured.size();
        return new NetworkSpec(
                        stacking.blockClass(),
                        BlockOptions.DEFAULT,
                        new Resolutions(Stem.SMALL, size.width(), List.of(measured.blocks())),
                        stacking.subNet(),
                        CLASSES,
                        false,
                        new Shape(COLOURS, size.pixels(), size.pixels()))
                .network(measured.activations());
    }

    private static Block plain(Case measured) {
        int width = measured.size().width();
        Tableau tableau = measured.stacking().facts().scheme().tableau();
        SequentialBlock network =
                new SequentialBlock().add(convolution(width)).add(norm()).add(Activation.reluBlock());
        for (int block = 0; block < measured.blocks(); block++) {
            network.add(new PlainBlock(tableau, measured.step() == Step.LEARNABLE, () -> subNet(width)));
        }
        return network.add(Activation.reluBlock())
                .add(Pool.globalAvgPool2dBlock())
                .add(Linear.builder().setUnits(CLASSES).build());
    }

    private static Block subNet(int width) {
        return new SequentialBlock()
                .add(norm())
                .add(Activation.reluBlock())
                .add(convolution(width))
                .add(norm())
                .add(Activation.reluBlock())
                .add(convolution(width));
    }

    private static Block convolutions(Case measured) {
        BlockList blocks = new BlockList();
        for (int layer = 0; layer <= 2 * measured.evaluations(); layer++) {
            blocks.add("convolution" + layer, convolution(measured.size().width()));
        }
        return new Chain(blocks);
    }

    private static Block convolution(int width) {
        return Conv2d.builder()
                .setKernelShape(KERNEL)
                .optPadding(PADDING)
                .setFilters(width)
                .optBias(false)
                .build();
    }

    private static Block norm() {
        return BatchNorm.builder().build();
    }
}
