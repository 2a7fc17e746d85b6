package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.data.RunException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation on arrays, after it was evaluated.
 *
 * @param self the array that it was called on
 * @param arguments of the call; arrays and lists of arrays as operands
 * @param results what it gave
 */
record Operation(Trace trace, Operand self, List<Argument> arguments, NDList results) {
    /**
     * An argument of a call.
     *
     * @param value as DJL takes it
     * @param operands the arrays in it
     */
    record Argument(@Nullable Object value, List<Operand> operands) {}

    /** An array that an operation reads. */
    record Operand(Input input, Shape shape, DataType type) {}

    boolean has(int argument) {
        return arguments.size() > argument && arguments.get(argument).value() != null;
    }

    <T> T argument(int argument, Class<T> type) {
        return type.cast(Objects.requireNonNull(arguments.get(argument).value()));
    }

    int integer(int argument) {
        return argument(argument, Number.class).intValue();
    }

    boolean flag(int argument) {
        return argument(argument, Boolean.class);
    }

    Operand operand(int argument) {
        return arguments.get(argument).operands().get(0);
    }

    /** An array or a number as an input of a type. */
    Input input(int argument, DataType type) {
        Argument given = arguments.get(argument);
        return given.value() instanceof Number number
                ? trace.weights().of(number, type)
                : as(given.operands().get(0), type);
    }

    /** An array as an input, or none. */
    Input optional(int argument) {
        return has(argument) ? operand(argument).input() : Input.NONE;
    }

    /** An array as an input of a type. */
    Input as(Operand operand, DataType type) {
        return operand.type() == type ? operand.input() : cast(operand.input(), type);
    }

    Input cast(Input input, DataType type) {
        return node("Cast", Map.of("to", (long) ElementType.of(type)), input);
    }

    NDArray result() {
        return results.get(0);
    }

    Input node(String operator, Input... inputs) {
        return node(operator, Map.of(), inputs);
    }

    Input node(String operator, Map<String, Object> attributes, Input... inputs) {
        return trace.graph().add(operator, attributes, List.of(inputs));
    }

    Input number(double number) {
        return trace.weights().of(number, self.type());
    }

    static Input.Longs longs(long... numbers) {
        return new Input.Longs(list(numbers));
    }

    static List<Long> list(long... numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    static long[] widened(int... numbers) {
        return Arrays.stream(numbers).asLongStream().toArray();
    }

    /** What to throw if the call has no form in ONNX, for a reason. */
    RunException refusal(String reason) {
        return trace.refusal(reason);
    }
}
