package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Graphs in ONNX's own messages. */
final class Protobuf {
    private static final String BATCH = "batch";

    private Protobuf() {}

    /** Adds nodes, and the initialisers that they take. */
    static void add(GraphProto.Builder graph, List<Node> nodes, Weights weights) {
        Set<Input> initialisers = new LinkedHashSet<>();
        for (Node node : nodes) {
            graph.addNode(node(node));
            node.inputs().stream()
                    .filter(input -> !(input instanceof Input.Value))
                    .forEach(initialisers::add);
        }
        for (Input initialiser : initialisers) {
            graph.addInitializer(tensor(initialiser, weights));
        }
    }

    private static NodeProto node(Node node) {
        NodeProto.Builder message = NodeProto.newBuilder()
                .setName(node.name())
                .setOpType(node.operator())
                .addAllInput(node.inputs().stream().map(Protobuf::name).toList())
                .addAllOutput(node.outputs());
        new TreeMap<>(node.attributes()).forEach((name, value) -> message.addAttribute(attribute(name, value)));
        return message.build();
    }

    /** The name of an input in a graph. */
    static String name(Input input) {
        if (input instanceof Input.Value value) {
            return value.name();
        } else if (input instanceof Input.Weight weight) {
            return weight.name();
        }
        return ((Input.Longs) input)
                .numbers().stream().map(String::valueOf).collect(Collectors.joining(",", "whole/", ""));
    }

    private static TensorProto tensor(Input initialiser, Weights weights) {
        TensorProto message = initialiser instanceof Input.Longs longs
                ? TensorProto.newBuilder()
                        .setDataType(TensorProto.DataType.INT64_VALUE)
                        .addDims(longs.numbers().size())
                        .addAllInt64Data(longs.numbers())
                        .build()
                : tensor(weights.content(name(initialiser)));
        return message.toBuilder().setName(name(initialiser)).build();
    }

    private static TensorProto tensor(Content content) {
        TensorProto.Builder message = TensorProto.newBuilder()
                .setDataType(ElementType.of(content.type()))
                .setRawData(content.bytes());
        for (long size : content.shape().getShape()) {
            message.addDims(size);
        }
        return message.build();
    }

    private static AttributeProto attribute(String name, Object value) {
        AttributeProto.Builder message = AttributeProto.newBuilder().setName(name);
        if (value instanceof Long number) {
            message.setType(AttributeProto.AttributeType.INT).setI(number);
        } else if (value instanceof Float number) {
            message.setType(AttributeProto.AttributeType.FLOAT).setF(number);
        } else if (value instanceof Content content) {
            message.setType(AttributeProto.AttributeType.TENSOR).setT(tensor(content));
        } else {
            message.setType(AttributeProto.AttributeType.INTS);
            ((List<?>) value).forEach(number -> message.addInts((Long) Objects.requireNonNull(number)));
        }
        return message.build();
    }

    /** An input or output, of which the first dimension is that of the batch. */
    static ValueInfoProto value(String name, DataType type, Shape rows) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        shape.addDimBuilder().setDimParam(BATCH);
        for (long size : rows.getShape()) {
            shape.addDimBuilder().setDimValue(size);
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(ElementType.of(type))
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** An input or output as a person reads it. */
    static String text(ValueInfoProto value) {
        return value.getType().getTensorType().getShape().getDimList().stream()
                .map(size -> size.hasDimParam() ? size.getDimParam() : String.valueOf(size.getDimValue()))
                .collect(Collectors.joining(", ", value.getName() + " (", ")"));
    }
}
