package io.github.horesnet.samples.reproduce;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.Depth;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.experiment.Stacking;
import java.util.List;

/**
 * A network with the weights from which a training with a seed starts.
 *
 * @param blocks as many as the most layers allow
 */
record UntrainedNetwork(Stacking stacking, int blocks, int width, boolean reluAfterBlock, long seed) {
    /** Whether a ReLU may follow each block of a scheme: it would lose a history. */
    static boolean allowsReluAfterBlock(Stacking stacking) {
        return !SchemeConstructor.named(stacking.blockClass())
                .create(Chain::of, BlockOptions.DEFAULT)
                .states()
                .hasHistory();
    }

    /** What tells it from others of as many layers and channels. */
    String name() {
        return stacking.name() + (reluAfterBlock ? " with ReLU" : "") + ", seed " + seed;
    }

    /** Its layers, as the paper counts them. */
    int layers() {
        return new Depth(
                        stacking.plan().stages().size(),
                        SubNets.named(stacking.subNet()).layers())
                .layers(blocks);
    }

    /**
     * Builds the network, not initialised.
     *
     * @throws RunException if its parts do not fit together
     */
    HoResNet build(ImageSet images) {
        try {
            return new NetworkSpec(
                            stacking.blockClass(),
                            BlockOptions.DEFAULT,
                            new Resolutions(Stem.SMALL, width, List.of(blocks)),
                            stacking.subNet(),
                            images.classes().size(),
                            reluAfterBlock,
                            shape(images))
                    .network();
        } catch (IllegalArgumentException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    /** Makes the network, with its weights attached to a manager. */
    HoResNet create(ImageSet images, NDManager manager) {
        HoResNet network = build(images);
        Engine.getInstance().setRandomSeed(Long.hashCode(seed));
        network.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(shape(images)));
        return network;
    }

    private static Shape shape(ImageSet images) {
        return new Shape(
                images.imageSize().channels(),
                images.imageSize().height(),
                images.imageSize().width());
    }
}
