package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.data.ImageSize;
import java.util.Arrays;
import java.util.Optional;

/**
 * All of a saved model but its weights.
 *
 * @param network rebuilds the network
 * @param type of the weights, float32 or float64
 * @param images what it does with images, where that is known
 */
record ModelDescription(NetworkSpec network, DataType type, Optional<ImageClassification> images) {
    private static final int MOST_BLOCKS = 2000;

    ModelDescription {
        int blocks = network.resolutions().totalBlocks();
        if (blocks > MOST_BLOCKS) {
            throw new IllegalArgumentException("Model: found " + blocks + " blocks, expected at most " + MOST_BLOCKS
                    + " in a model that is saved");
        }
        if (type != DataType.FLOAT32 && type != DataType.FLOAT64) {
            throw new IllegalArgumentException("Model: found weights of " + type + ", expected float32 or float64");
        }
        images.ifPresent(known -> requireFitting(network, known));
    }

    private static void requireFitting(NetworkSpec network, ImageClassification images) {
        ImageSize size = images.fit().size();
        long[] expected = {size.channels(), size.height(), size.width()};
        if (images.classes().size() != network.classes()
                || !Arrays.equals(network.input().getShape(), expected)) {
            throw new IllegalArgumentException("Model: found images of " + size + " in "
                    + images.classes().size() + " classes, expected those of the network, " + network.input() + " in "
                    + network.classes() + " classes");
        }
    }

    /** The input for one image, (1, channels, height, width). */
    Shape input() {
        return new Shape(1).addAll(network.input());
    }
}
