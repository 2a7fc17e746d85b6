package io.github.horesnet.samples.experiment;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.Stem;
import java.util.List;

/**
 * The size of a network of the paper's width, 64, for CIFAR-10.
 *
 * @param blocks its blocks
 * @param layers its layers, as the paper counts them
 * @param parameters its trainable parameters
 */
public record NetworkSize(int blocks, int layers, long parameters) {
    private static final int WIDTH = 64;
    private static final int CLASSES = 10;
    private static final Shape IMAGE = new Shape(3, 32, 32);

    /**
     * Measures a network of one block, and counts the other blocks as equal to it.
     *
     * @param evaluations the F's on the way through the network
     * @throws RunException if the F's are not those of whole blocks
     */
    public static NetworkSize of(Stacking stacking, int evaluations) {
        HoResNet one = network(stacking, 1, WIDTH);
        SchemeBlock block = (SchemeBlock) one.getChildren().get("block1");
        int blocks = blocks(stacking, evaluations, block.stages());
        try (NDManager manager = NDManager.newBaseManager()) {
            one.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(IMAGE));
            long parameters = trainable(one) + (blocks - 1) * trainable(block);
            return new NetworkSize(blocks, network(stacking, blocks, WIDTH).layers(), parameters);
        }
    }

    private static int blocks(Stacking stacking, int evaluations, int stages) {
        if (evaluations < 1 || evaluations % stages != 0) {
            throw new RunException("Scheme " + stacking.scheme() + ": found " + evaluations
                    + " F's; expected a multiple of " + stages + ", those of a block");
        }
        return evaluations / stages;
    }

    /**
     * Checks that a network can have a width.
     *
     * @throws RunException if the scheme or the sub-net does not suit it
     */
    public static void requireFit(Stacking stacking, int width) {
        try {
            network(stacking, 1, width);
        } catch (IllegalArgumentException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    private static HoResNet network(Stacking stacking, int blocks, int width) {
        Resolutions resolutions = new Resolutions(Stem.SMALL, width, List.of(blocks));
        return new NetworkSpec(
                        stacking.blockClass(),
                        BlockOptions.DEFAULT,
                        resolutions,
                        stacking.subNet(),
                        CLASSES,
                        false,
                        IMAGE)
                .network();
    }

    private static long trainable(Block block) {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getShape().size())
                .sum();
    }
}
