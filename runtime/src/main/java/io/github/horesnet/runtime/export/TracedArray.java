package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the engine's arrays whose operations are recorded where they depend on the network's input; all others are the
 * engine's alone, and their results constant.
 */
final class TracedArray implements InvocationHandler {
    /** What neither reads nor changes elements. */
    private static final Set<String> OUTSIDE = Set.of(
            "getManager",
            "getName",
            "setName",
            "getDataType",
            "getDevice",
            "getShape",
            "getSparseFormat",
            "getUid",
            "size",
            "isScalar",
            "isSparse",
            "isEmpty",
            "isReleased",
            "shapeEquals",
            "attach",
            "tempAttach",
            "detach",
            "returnResource",
            "close",
            "setRequiresGradient",
            "hasGradient",
            "getResourceNDArrays",
            "intern");

    private final Trace trace;
    private final NDArray real;
    private final NDArray array;
    private final NDArrayEx operations;
    private final Optional<Cell> cell;

    /** Stands before an array of the engine; without a cell it is constant. */
    TracedArray(Trace trace, NDArray real, Optional<Cell> cell) {
        this.trace = trace;
        this.real = real;
        this.cell = cell;
        this.array = proxy(NDArray.class);
        this.operations = proxy(NDArrayEx.class);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(TracedArray.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    NDArray real() {
        return real;
    }

    NDArray array() {
        return array;
    }

    Optional<Cell> cell() {
        return cell;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "traced " + real.getShape();
            case "getNDArrayInternal" -> operations;
            case "getArray" -> array;
            default ->
                isRecorded(method, arguments)
                        ? trace.record(this, proxy, method, arguments)
                        : trace.wrap(Reals.call(method, real, Reals.of(arguments)));
        };
    }

    private boolean isRecorded(Method method, @Nullable Object @Nullable [] arguments) {
        if (OUTSIDE.contains(method.getName())) {
            return false;
        }
        Stream<?> given = arguments == null ? Stream.empty() : Stream.of(arguments);
        return cell.isPresent() || given.anyMatch(TracedArray::depends);
    }

    private static boolean depends(@Nullable Object argument) {
        if (argument instanceof NDList list) {
            return list.stream().anyMatch(TracedArray::depends);
        }
        return argument instanceof NDArray array
                && Reals.traced(array).flatMap(TracedArray::cell).isPresent();
    }
}
