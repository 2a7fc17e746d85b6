package io.github.horesnet.runtime.block;

import ai.djl.nn.Block;

/**
 * A block that calls chains in a way of its own, and can be made anew of folded ones.
 *
 * <p>What is inside of other blocks that are neither chains nor steps of schemes is not folded.
 */
public interface Foldable extends Block {

    /**
     * Returns a block for inference that gives the same output and shares no array with this one.
     *
     * @param folding makes its parts: a chain of {@link NormFolding#of(Chain)}, a parameter of its own of
     *     {@link NormFolding#copy}
     * @return the block, not initialised
     */
    Block folded(NormFolding folding);
}
