package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;

/** A kind of sub-net F: makes blocks whose output has the shape of their input. */
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
     * @return the name
     */
    String name();

    /**
     * Tells whether F ends linearly, as the pre-activation form does, so that a network needs a ReLU after its blocks.
     *
     * @return whether F leaves the last activation to the network
     */
    boolean preActivation();
}
