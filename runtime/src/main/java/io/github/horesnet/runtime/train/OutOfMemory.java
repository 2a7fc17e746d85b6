package io.github.horesnet.runtime.train;

import ai.djl.engine.EngineException;
import io.github.horesnet.runtime.data.RunException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The engine's messages about memory in one line with a remedy. */
final class OutOfMemory {
    private static final Pattern MESSAGE =
            Pattern.compile("can't allocate memory|not enough memory|out of memory|bad allocation|bad_alloc");

    private OutOfMemory() {}

    /**
     * Does something that needs memory.
     *
     * @throws RunException if the engine has not enough
     */
    static <T> T named(Supplier<T> action) {
        try {
            return action.get();
        } catch (EngineException e) {
            if (MESSAGE.matcher(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                    .find()) {
                throw new RunException(
                        "The engine is out of memory; train with smaller batches, with activations that are"
                                + " not stored, or where there is more");
            }
            throw e;
        }
    }
}
