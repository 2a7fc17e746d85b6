package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.data.RunException;
import java.util.ArrayList;
import java.util.List;

/** The nodes for batches of any size, from those for batches of two sizes. */
final class AnyBatch {
    private static final long REST = -1;

    private AnyBatch() {}

    /**
     * Compares two recordings, and leaves the batch's dimension in new shapes open.
     *
     * @throws RunException if anything else depends on the size of the batch, or is drawn at random
     */
    static List<Node> of(Recording one, Recording other) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < Math.max(one.nodes().size(), other.nodes().size()); i++) {
            if (i >= one.nodes().size() || i >= other.nodes().size()) {
                throw refusal("its last operations", "");
            }
            nodes.add(of(one.nodes().get(i), other.nodes().get(i)));
        }
        requireRows(one.shape(), other.shape());
        return nodes;
    }

    private static Node of(Node one, Node other) {
        List<Input> inputs = new ArrayList<>();
        boolean alike = one.operator().equals(other.operator())
                && one.attributes().equals(other.attributes())
                && one.outputs().equals(other.outputs())
                && one.inputs().size() == other.inputs().size();
        for (int i = 0; alike && i < one.inputs().size(); i++) {
            Input input = one.inputs().get(i);
            Input counterpart = other.inputs().get(i);
            boolean reshapes = one.operator().equals("Reshape");
            if (reshapes && input instanceof Input.Longs left && counterpart instanceof Input.Longs right) {
                inputs.add(open(one.name(), left.numbers(), right.numbers()));
            } else {
                alike = input.equals(counterpart);
                inputs.add(input);
            }
        }
        if (!alike) {
            throw refusal(one.operator(), one.name());
        }
        return new Node(one.name(), one.operator(), inputs, one.outputs(), one.attributes());
    }

    private static Input open(String name, List<Long> left, List<Long> right) {
        List<Long> shape = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            shape.add(left.get(i).equals(right.get(i)) ? left.get(i) : Long.valueOf(REST));
        }
        if (left.size() != right.size()
                || shape.stream().filter(size -> size == REST).count() > 1) {
            throw refusal("Reshape", name);
        }
        return new Input.Longs(shape);
    }

    private static void requireRows(Shape one, Shape other) {
        boolean rows = one.dimension() > 0
                && one.get(0) == Tracer.BATCH
                && other.get(0) == Tracer.OTHER_BATCH
                && one.slice(1).equals(other.slice(1));
        if (!rows) {
            throw new RunException("ONNX export: found an output " + one + " for a batch of " + Tracer.BATCH
                    + ", expected a row for each image");
        }
    }

    private static RunException refusal(String operation, String name) {
        return new RunException("ONNX export: " + operation + (name.isEmpty() ? "" : " (" + name + ")")
                + " differs between batches of " + Tracer.BATCH + " and " + Tracer.OTHER_BATCH
                + " images, in more than the batch's dimension or at random; expected the same for any batch;"
                + " change the block");
    }
}
