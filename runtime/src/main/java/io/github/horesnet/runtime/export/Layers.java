package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Operations of layers: convolutions, linear layers, normalisations. */
final class Layers {
    private static final int CHANNELS = 1;

    private Layers() {}

    static void addTo(Map<String, Translation> table) {
        table.put("convolution", Layers::convolution);
        table.put("linear", Layers::linear);
        table.put("batchNorm", Layers::batchNorm);
        table.put("layerNorm", Layers::layerNorm);
        table.put("dropout", Layers::dropout);
    }

    private static List<Input> convolution(Operation call) {
        Operation.Operand weight = call.operand(1);
        Map<String, Object> attributes = Map.of(
                "kernel_shape", Operation.list(weight.shape().slice(2).getShape()),
                "strides", Operation.list(call.argument(3, Shape.class).getShape()),
                "pads", pads(call.argument(4, Shape.class)),
                "dilations", Operation.list(call.argument(5, Shape.class).getShape()),
                "group", (long) call.integer(6));
        return List.of(call.trace().graph().add("Conv", attributes, inputs(call, call.operand(0), weight.input(), 2)));
    }

    /** Both ends of each axis alike. */
    static List<Long> pads(Shape padding) {
        return LongStream.concat(LongStream.of(padding.getShape()), LongStream.of(padding.getShape()))
                .boxed()
                .toList();
    }

    private static List<Input> linear(Operation call) {
        Operation.Operand x = call.operand(0);
        Operation.Operand weight = call.operand(1);
        if (x.shape().dimension() == 2) {
            return List.of(call.trace().graph().add("Gemm", Map.of("transB", 1L), inputs(call, x, weight.input(), 2)));
        }
        Input columns = call.node("Transpose", Map.of("perm", Operation.list(1, 0)), weight.input());
        Input product = call.node("MatMul", x.input(), columns);
        return List.of(call.has(2) ? call.node("Add", product, call.operand(2).input()) : product);
    }

    private static List<Input> inputs(Operation call, Operation.Operand x, Input weight, int bias) {
        List<Input> inputs = new ArrayList<>(List.of(x.input(), weight));
        if (call.has(bias)) {
            inputs.add(call.operand(bias).input());
        }
        return inputs;
    }

    private static List<Input> batchNorm(Operation call) {
        requireEvaluation(call, call.flag(8));
        Operation.Operand x = call.operand(0);
        int axis = call.integer(5) < 0 ? CHANNELS : call.integer(5);
        Map<String, Object> swap = new HashMap<>();
        swap.put("perm", swapped(x.shape().dimension(), axis));
        Input first = axis == CHANNELS ? x.input() : call.node("Transpose", swap, x.input());
        Input normal = call.node(
                "BatchNormalization",
                Map.of("epsilon", call.argument(7, Number.class).floatValue()),
                first,
                orElse(call, 3, 1),
                orElse(call, 4, 0),
                call.operand(1).input(),
                call.operand(2).input());
        return List.of(axis == CHANNELS ? normal : call.node("Transpose", swap, normal));
    }

    private static List<Long> swapped(int rank, int axis) {
        return IntStream.range(0, rank)
                .mapToObj(i -> (long) (i == axis ? CHANNELS : i == CHANNELS ? axis : i))
                .toList();
    }

    /** A scale or shift; where there is none, one that changes nothing. */
    private static Input orElse(Operation call, int argument, double number) {
        if (call.has(argument)) {
            return call.operand(argument).input();
        }
        Operation.Operand mean = call.operand(1);
        return call.node(
                "Expand",
                call.trace().weights().of(number, mean.type()),
                Operation.longs(mean.shape().getShape()));
    }

    private static List<Input> layerNorm(Operation call) {
        Operation.Operand x = call.operand(0);
        DataType type = x.type();
        int axes = call.argument(1, Shape.class).dimension();
        Map<String, Object> attributes = Map.of(
                "axis", (long) -axes, "epsilon", call.argument(4, Number.class).floatValue());
        Input scale = call.has(2)
                ? call.operand(2).input()
                : call.node(
                        "Expand",
                        call.trace().weights().of(1, type),
                        Operation.longs(call.argument(1, Shape.class).getShape()));
        List<Input> inputs = new ArrayList<>(List.of(x.input(), scale));
        if (call.has(3)) {
            inputs.add(call.operand(3).input());
        }
        return List.of(call.trace().graph().add("LayerNormalization", attributes, inputs));
    }

    private static List<Input> dropout(Operation call) {
        requireEvaluation(call, call.flag(2));
        return List.of(call.operand(0).input());
    }

    private static void requireEvaluation(Operation call, boolean training) {
        if (training) {
            throw call.refusal("a form for training, expected that for evaluation");
        }
    }
}
