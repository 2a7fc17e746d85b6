package io.github.horesnet.runtime.train;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;

/**
 * What is trained, with the names that reports give it.
 *
 * @param scheme the scheme by which the sub-nets are stacked
 * @param subNet the kind of sub-net
 * @param layers the depth as the paper counts it
 * @param block maps float images of shape [N, C, H, W] to logits of shape [N, classes]
 */
public record Subject(String scheme, String subNet, int layers, Block block) {
    /**
     * Logistic regression on the pixels, the baseline to train on the same images: one linear layer.
     *
     * <p>A learning rate of 0.001 suits normalised CIFAR-10 images.
     */
    public static Subject logisticRegression(int classes) {
        Block block = new SequentialBlock()
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(classes).build());
        return new Subject("logistic regression", "none", 1, block);
    }

    /** The number of trainable parameters of the block, which must be initialised. */
    long parameters() {
        return Gradients.trainable(block).values().stream()
                .map(parameter -> parameter.getArray().getShape())
                .mapToLong(Shape::size)
                .sum();
    }
}
