package io.github.horesnet.runtime.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The nodes of one pass in order. */
final class Graph {
    private final Supplier<String> block;
    private final Names names = new Names();
    private final List<Node> nodes = new ArrayList<>();

    /** Asks {@code block} for the block that each node belongs to. */
    Graph(Supplier<String> block) {
        this.block = block;
    }

    /** Adds a node of one output. */
    Input.Value add(String operator, Map<String, Object> attributes, List<Input> inputs) {
        return add(operator, attributes, inputs, 1).get(0);
    }

    /** Adds a node of several outputs. */
    List<Input.Value> add(String operator, Map<String, Object> attributes, List<Input> inputs, int outputs) {
        String where = block.get();
        String name = names.unique(where.isEmpty() ? operator : where + "/" + operator);
        List<String> given = outputs == 1
                ? List.of(name)
                : IntStream.range(0, outputs).mapToObj(i -> name + ":" + i).toList();
        nodes.add(new Node(name, operator, List.copyOf(inputs), given, Map.copyOf(attributes)));
        return given.stream().map(Input.Value::new).toList();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }
}
