package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.full.NDIndexFullSlice;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Operations that move elements, and change none. */
final class Reshapes {
    private static final int BEFORE_FIRST = Integer.MIN_VALUE;
    private static final List<String> OF_RESULT = List.of("reshape", "flatten", "squeeze", "expandDims");

    private Reshapes() {}

    static void addTo(Map<String, Translation> table) {
        OF_RESULT.forEach(name -> table.put(name, Reshapes::reshape));
        table.put("transpose", Reshapes::transpose);
        table.put("flip", Reshapes::flip);
        table.put("broadcast", Reshapes::broadcast);
        table.put("pad", Reshapes::pad);
        table.put("tile", Reshapes::tile);
        table.put("split", Reshapes::split);
        table.put("split(long, int)", Reshapes::split);
        table.put("concat", Reshapes::concat);
        table.put("stack", Reshapes::stack);
        table.put("get(NDManager, NDIndex)", Reshapes::slice);
    }

    private static List<Input> reshape(Operation call) {
        Shape wanted = call.result().getShape();
        Input self = call.self().input();
        return List.of(
                wanted.equals(call.self().shape())
                        ? self
                        : call.node("Reshape", self, Operation.longs(wanted.getShape())));
    }

    private static List<Input> transpose(Operation call) {
        int rank = call.self().shape().dimension();
        long[] order = call.has(0)
                ? Operation.widened(call.argument(0, int[].class))
                : IntStream.range(0, rank).mapToLong(i -> rank - 1 - i).toArray();
        boolean same = Arrays.equals(order, LongStream.range(0, rank).toArray());
        Input self = call.self().input();
        return List.of(same ? self : call.node("Transpose", Map.of("perm", Operation.list(order)), self));
    }

    private static List<Input> flip(Operation call) {
        long[] axes = Operation.widened(call.argument(0, int[].class));
        long[] last = LongStream.of(axes).map(axis -> -1).toArray();
        long[] end = LongStream.of(axes).map(axis -> BEFORE_FIRST).toArray();
        return List.of(call.node(
                "Slice",
                call.self().input(),
                Operation.longs(last),
                Operation.longs(end),
                Operation.longs(axes),
                Operation.longs(last)));
    }

    /** A dimension of 1 in the target leaves the array's own, whatever the batch. */
    private static List<Input> broadcast(Operation call) {
        Shape from = call.self().shape();
        long[] target = call.result().getShape().getShape().clone();
        int more = target.length - from.dimension();
        for (int axis = more; axis < target.length; axis++) {
            target[axis] = target[axis] == from.get(axis - more) ? 1 : target[axis];
        }
        return List.of(call.node("Expand", call.self().input(), Operation.longs(target)));
    }

    /** DJL's padding names both ends of the last axis first. */
    private static List<Input> pad(Operation call) {
        Shape padding = call.argument(0, Shape.class);
        int rank = call.self().shape().dimension();
        long[] pads = new long[2 * rank];
        for (int i = 0; i < padding.dimension() / 2; i++) {
            pads[rank - 1 - i] = padding.get(2 * i);
            pads[2 * rank - 1 - i] = padding.get(2 * i + 1);
        }
        return List.of(call.node(
                "Pad",
                call.self().input(),
                Operation.longs(pads),
                call.input(1, call.self().type())));
    }

    private static List<Input> tile(Operation call) {
        if (!(call.arguments().get(0).value() instanceof long[] repeats)
                || repeats.length != call.self().shape().dimension()) {
            throw call.refusal("a tiling without a number for each axis");
        }
        return List.of(call.node("Tile", call.self().input(), Operation.longs(repeats)));
    }

    private static List<Input> split(Operation call) {
        NDList parts = call.results();
        int axis = call.integer(1);
        if (parts.size() == 1) {
            return List.of(call.self().input());
        }
        long[] sizes =
                parts.stream().mapToLong(part -> part.getShape().get(axis)).toArray();
        List<Input> inputs = List.of(call.self().input(), Operation.longs(sizes));
        return new ArrayList<>(call.trace().graph().add("Split", Map.of("axis", (long) axis), inputs, parts.size()));
    }

    private static List<Input> concat(Operation call) {
        List<Input> inputs = new ArrayList<>();
        operands(call)
                .forEach(operand -> inputs.add(call.as(operand, call.result().getDataType())));
        return List.of(call.trace().graph().add("Concat", Map.of("axis", (long) call.integer(1)), inputs));
    }

    private static List<Input> stack(Operation call) {
        List<Input> inputs = new ArrayList<>();
        operands(call)
                .forEach(operand -> inputs.add(call.node(
                        "Unsqueeze", call.as(operand, call.result().getDataType()), Operation.longs(call.integer(1)))));
        return List.of(call.trace().graph().add("Concat", Map.of("axis", (long) call.integer(1)), inputs));
    }

    private static List<Operation.Operand> operands(Operation call) {
        List<Operation.Operand> all = new ArrayList<>(List.of(call.self()));
        all.addAll(call.arguments().get(0).operands());
        return all;
    }

    private static List<Input> slice(Operation call) {
        Shape shape = call.self().shape();
        NDIndexFullSlice slice = NDIndexFullSlice.fromIndex(call.argument(1, NDIndex.class), shape)
                .orElseThrow(() -> call.refusal("an index of another kind, expected places and ranges"));
        long[] axes = LongStream.range(0, shape.dimension())
                .filter(axis -> slice.getMin()[(int) axis] != 0
                        || slice.getMax()[(int) axis] != shape.get((int) axis)
                        || slice.getStep()[(int) axis] != 1)
                .toArray();
        Input part = axes.length == 0
                ? call.self().input()
                : call.node(
                        "Slice",
                        call.self().input(),
                        of(slice.getMin(), axes),
                        of(slice.getMax(), axes),
                        Operation.longs(axes),
                        of(slice.getStep(), axes));
        int[] single = slice.getToSqueeze();
        return List.of(
                single.length == 0 ? part : call.node("Squeeze", part, Operation.longs(Operation.widened(single))));
    }

    private static Input.Longs of(long[] numbers, long[] axes) {
        return Operation.longs(
                LongStream.of(axes).map(axis -> numbers[(int) axis]).toArray());
    }
}
