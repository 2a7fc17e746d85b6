package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Operations that run along axes, and products of matrices. */
final class Reductions {
    private static final Map<String, String> OF_AXES =
            Map.of("mean", "ReduceMean", "max", "ReduceMax", "min", "ReduceMin", "prod", "ReduceProd");
    private static final Map<String, String> ALONG_AXIS = Map.of("softmax", "Softmax", "logSoftmax", "LogSoftmax");
    private static final List<String> PRODUCTS = List.of("matMul", "dot", "batchMatMul", "batchDot");

    private Reductions() {}

    static void addTo(Map<String, Translation> table) {
        OF_AXES.forEach((name, operator) -> table.put(name, call -> reduced(call, operator, 0)));
        ALONG_AXIS.forEach((name, operator) -> table.put(
                name,
                call -> List.of(call.node(
                        operator,
                        Map.of("axis", (long) call.integer(0)),
                        call.self().input()))));
        PRODUCTS.forEach(name -> table.put(
                name,
                call -> List.of(
                        call.node("MatMul", call.self().input(), call.operand(0).input()))));
        table.put("sum", Reductions::sum);
        table.put("norm", Reductions::norm);
        table.put("argMax", call -> place(call, "ArgMax"));
        table.put("argMin", call -> place(call, "ArgMin"));
        table.put("cumSum", Reductions::cumulative);
    }

    private static List<Input> reduced(Operation call, String operator, int axes) {
        Map<String, Object> attributes =
                Map.of("axes", Operation.list(axes(call, axes)), "keepdims", keep(call, axes + 1));
        return List.of(call.node(operator, attributes, call.self().input()));
    }

    private static List<Input> sum(Operation call) {
        return List.of(call.node(
                "ReduceSum",
                Map.of("keepdims", keep(call, 1)),
                call.as(call.self(), call.result().getDataType()),
                Operation.longs(axes(call, 0))));
    }

    private static List<Input> norm(Operation call) {
        if (call.has(2)) {
            int order = call.integer(0);
            if (order != 1 && order != 2) {
                throw call.refusal("a norm of order " + order + ", expected order 1 or 2");
            }
            return reduced(call, "ReduceL" + order, 1);
        }
        boolean keep = call.has(0) && call.flag(0);
        Map<String, Object> attributes = Map.of("axes", Operation.list(axes(call, 1)), "keepdims", keep ? 1L : 0L);
        return List.of(call.node("ReduceL2", attributes, call.self().input()));
    }

    private static List<Input> place(Operation call, String operator) {
        if (!call.has(0)) {
            throw call.refusal("the place of an extreme in a whole array, expected an axis");
        }
        Map<String, Object> attributes = Map.of("axis", (long) call.integer(0), "keepdims", 0L);
        return List.of(call.node(operator, attributes, call.self().input()));
    }

    private static List<Input> cumulative(Operation call) {
        if (!call.has(0)) {
            throw call.refusal("a running sum over a whole array, expected an axis");
        }
        Input axis = call.trace().weights().of(call.integer(0), DataType.INT64);
        return List.of(call.node("CumSum", call.as(call.self(), call.result().getDataType()), axis));
    }

    /** The axes of an argument, all if there is none. */
    private static long[] axes(Operation call, int argument) {
        return call.has(argument)
                ? Operation.widened(call.argument(argument, int[].class))
                : LongStream.range(0, call.self().shape().dimension()).toArray();
    }

    private static Object keep(Operation call, int argument) {
        return call.has(argument) && call.flag(argument) ? 1L : 0L;
    }
}
