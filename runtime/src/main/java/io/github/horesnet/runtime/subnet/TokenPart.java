package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;

/** A part of an encoder block, from tokens (batch, number, channels) to tokens of the same shape. */
interface TokenPart {

    /** The part's blocks under the names of their parameters. */
    BlockList blocks();

    void initialize(NDManager manager, DataType dataType, Shape tokens);

    /** The block that gives the output. */
    Block end();

    /** Output on a handle of its own; {@code tokens} are released. */
    NDArray consuming(Pass pass, NDArray tokens);
}
