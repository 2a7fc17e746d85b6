package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.subnet.SubNets;
import java.util.Arrays;

/**
 * The description of a network: all that rebuilds it but its weights.
 *
 * @param scheme the binary name of the block class, a concrete subclass of SchemeBlock
 * @param options which stages share sub-nets, and how an error estimate controls the step
 * @param resolutions the stem, and blocks at each resolution
 * @param subNet the name of the sub-net
 * @param classes the number of classes
 * @param reluAfterBlock whether a ReLU follows each block
 * @param input the shape (channels, height, width) of one image
 */
public record NetworkSpec(
        String scheme,
        BlockOptions options,
        Resolutions resolutions,
        String subNet,
        int classes,
        boolean reluAfterBlock,
        Shape input) {

    /**
     * Checks the classes and the shape; names are checked where they are used.
     *
     * @throws IllegalArgumentException if there is no class or the shape has not three dimensions
     */
    public NetworkSpec {
        Require.positive("Network", "classes", classes);
        if (input.dimension() != 3 || Arrays.stream(input.getShape()).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "Network: found input " + input + ", expected (channels, height, width) of one image");
        }
    }

    /**
     * Reads a description, strictly.
     *
     * @param json a JSON object as {@link #toJson()} writes it; what earlier versions did not write may be missing
     * @return the description
     * @throws IllegalArgumentException if a field is missing, unknown or of a wrong type
     */
    public static NetworkSpec fromJson(String json) {
        return NetworkJson.read(json);
    }

    /**
     * Writes the description.
     *
     * @return a JSON object that reads back to it
     */
    public String toJson() {
        return NetworkJson.write(this);
    }

    /**
     * Builds the network, with weights of its own once it is initialised or loaded.
     *
     * @return the network, not initialised
     * @throws IllegalArgumentException if the block class or the sub-net is not to be had, or they do not suit the width
     */
    public HoResNet network() {
        return network(Activations.STORED);
    }

    /**
     * Builds the network for training.
     *
     * @param activations what becomes of the maps inside reversible blocks
     * @return the network, not initialised
     * @throws IllegalArgumentException if the block class or the sub-net is not to be had, or activations cannot be
     *     rebuilt
     */
    public HoResNet network(Activations activations) {
        return HoResNet.builder()
                .setScheme(SchemeClass.named(scheme))
                .optBlockOptions(options)
                .setBlocks(resolutions.blocks().stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .optStem(resolutions.stem())
                .setClasses(classes)
                .optWidth(resolutions.width())
                .optSubNet(SubNets.named(subNet))
                .optReluAfterBlock(reluAfterBlock)
                .optActivations(activations)
                .build();
    }
}
