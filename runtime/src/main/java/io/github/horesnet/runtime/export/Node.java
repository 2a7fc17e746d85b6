package io.github.horesnet.runtime.export;

import java.util.List;
import java.util.Map;

/**
 * One operation of a graph.
 *
 * @param name unique in the graph: the block that it belongs to, then the operator
 * @param operator an operator of ONNX's own domain
 * @param outputs the names of what it gives
 * @param attributes by name, each a Long, a Float, a String or a list of Longs
 */
record Node(String name, String operator, List<Input> inputs, List<String> outputs, Map<String, Object> attributes) {}
