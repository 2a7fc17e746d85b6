package io.github.horesnet.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Coefficients as 0-d arrays, one per value, data type and device, for the life of the process. */
final class Constants {

    private static final Map<Key, NDArray> ARRAYS = new ConcurrentHashMap<>();

    private Constants() {}

    private record Key(Coefficient value, DataType type, Device device) {}

    /**
     * Returns the constant to multiply a map with; nobody may close it.
     *
     * @throws IllegalArgumentException if the map is neither FLOAT32 nor FLOAT64
     */
    static NDArray of(Coefficient value, NDArray map) {
        DataType type = map.getDataType();
        if (type != DataType.FLOAT32 && type != DataType.FLOAT64) {
            throw new IllegalArgumentException("Block: found a map of " + type
                    + ", expected FLOAT32 or FLOAT64; convert the input before the network");
        }
        return ARRAYS.computeIfAbsent(
                new Key(value, type, map.getDevice()),
                key -> make(key, map.getManager().getEngine().newBaseManager(key.device())));
    }

    private static NDArray make(Key key, NDManager manager) {
        boolean single = key.type() == DataType.FLOAT32;
        try (NDArray inJavaBuffer = single
                ? manager.create(key.value().single())
                : manager.create(key.value().value())) {
            // Autograd would save a Java buffer without copying it, and the JVM frees the buffer with its handle.
            NDArray owned = inJavaBuffer.duplicate();
            NDScope.unregister(owned);
            return owned;
        }
    }
}
