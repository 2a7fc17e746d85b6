package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;

/**
 * A kind of sub-net F: makes blocks whose output has the shape of their input.
 *
 * <p>A class of yours that implements it serves in every network of every scheme. With a public constructor that takes
 * nothing it is known by its class name, on the command line and in saved models, and needs no other name.
 */
public interface SubNet {

    /**
     * Returns a new block with weights of its own.
     *
     * @param width the channels of its input and output, arrays of shape (batch, width, height, width of the image)
     * @return the block, not initialised
     */
    Block create(long width);

    /**
     * Returns the number of layers as the paper counts them: weighted layers on the longest way through F.
     *
     * @return the layers
     */
    int layers();

    /**
     * Returns the name on the command line and in saved models.
     *
     * @return the name, that of the class unless it says otherwise
     */
    default String name() {
        return getClass().getName();
    }

    /**
     * Tells whether F ends linearly, as the pre-activation form does, so that a network needs a ReLU after its blocks.
     *
     * @return whether F leaves the last activation to the network, false unless it says otherwise
     */
    default boolean preActivation() {
        return false;
    }
}
