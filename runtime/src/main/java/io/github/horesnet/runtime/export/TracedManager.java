package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A manager whose arrays belong to a trace; all it makes is constant. */
final class TracedManager implements InvocationHandler {
    private final Trace trace;
    private final NDManager real;

    private TracedManager(Trace trace, NDManager real) {
        this.trace = trace;
        this.real = real;
    }

    static NDManager of(Trace trace, NDManager real) {
        return (NDManager) Proxy.newProxyInstance(
                TracedManager.class.getClassLoader(), new Class<?>[] {NDManager.class}, new TracedManager(trace, real));
    }

    NDManager real() {
        return real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> trace.wrap(Reals.call(method, real, Reals.of(arguments)));
        };
    }
}
