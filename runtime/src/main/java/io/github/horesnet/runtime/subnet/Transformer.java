package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * F's of transformers, whose tokens are the positions of a map: parts of a ViT encoder block without its skips.
 *
 * <p>Layer normalisation comes first in each part. From Dosovitskiy et al., "An image is worth 16×16 words:
 * transformers for image recognition at scale", 2021.
 *
 * @param parts the parts
 */
public record Transformer(Parts parts) implements SubNet {

    private static final int LAYERS_OF_PART = 2;

    /** The parts of an encoder block that F has. */
    public enum Parts {
        /** Self-attention of heads of 16 channels. */
        ATTENTION,
        /** Feed-forward network: a linear layer to four times the channels, GELU, and one back. */
        FEED_FORWARD,
        /** What a whole encoder block adds to its input: a + m(x + a), a attention and m feed-forward. */
        BOTH
    }

    /**
     * Returns a new block with weights of its own.
     *
     * @param width the channels of its input and output, a multiple of 16 where F has attention
     * @return the block, not initialised
     * @throws IllegalArgumentException if heads of 16 channels do not divide the width
     */
    @Override
    public Block create(long width) {
        List<TokenPart> blocks = new ArrayList<>();
        if (parts != Parts.FEED_FORWARD) {
            blocks.add(new SelfAttention(name(), width));
        }
        if (parts != Parts.ATTENTION) {
            blocks.add(new FeedForward(width));
        }
        return new TransformerLayer(width, blocks);
    }

    @Override
    public int layers() {
        return parts == Parts.BOTH ? 2 * LAYERS_OF_PART : LAYERS_OF_PART;
    }

    @Override
    public String name() {
        return switch (parts) {
            case ATTENTION -> "attention";
            case FEED_FORWARD -> "feed-forward";
            case BOTH -> "vit";
        };
    }

    /** Returns true: F ends linearly. */
    @Override
    public boolean preActivation() {
        return true;
    }
}
