package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind the arrays of a trace: the engine's own. */
final class Reals {
    private Reals() {}

    /** The arguments of a call as the engine takes them. */
    static @Nullable Object @Nullable [] of(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? null : Stream.of(arguments).map(Reals::of).toArray();
    }

    private static @Nullable Object of(@Nullable Object argument) {
        if (argument instanceof NDArray array) {
            return array(array);
        } else if (argument instanceof NDList list) {
            NDList reals = new NDList();
            list.forEach(array -> reals.add(array(array)));
            return reals;
        } else if (argument instanceof NDManager manager) {
            return handler(manager, TracedManager.class)
                    .map(TracedManager::real)
                    .orElse(manager);
        }
        return argument;
    }

    static NDArray array(NDArray array) {
        return traced(array).map(TracedArray::real).orElse(array);
    }

    /** What an array of a trace is in it. */
    static Optional<TracedArray> traced(NDArray array) {
        return handler(array, TracedArray.class);
    }

    private static <T extends InvocationHandler> Optional<T> handler(Object proxy, Class<T> type) {
        return Optional.of(proxy)
                .filter(object -> Proxy.isProxyClass(object.getClass()))
                .map(Proxy::getInvocationHandler)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Calls a method of arrays or managers, and throws what it throws. */
    static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object owner = target instanceof NDArray array && method.getDeclaringClass() == NDArrayEx.class
                ? array.getNDArrayInternal()
                : target;
        try {
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
