package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The graph of one pass.
 *
 * @param nodes its nodes in order
 * @param output what the last block gives
 * @param shape of the output
 * @param type of the output
 */
record Recording(List<Node> nodes, Input output, Shape shape, DataType type) {}
