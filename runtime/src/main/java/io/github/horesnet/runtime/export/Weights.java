package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.protobuf.ByteString;
import io.github.horesnet.runtime.data.RunException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The initialisers of a model, each content once whatever it is used for. */
final class Weights {
    private final long limit;
    private final Names names = new Names();
    private final Map<Content, String> byContent = new HashMap<>();
    private final Map<String, Content> byName = new LinkedHashMap<>();
    private long total;

    /** Takes the most bytes that all contents may have. */
    Weights(long limit) {
        this.limit = limit;
    }

    /**
     * The numbers of an array as they are now, under a name that is free.
     *
     * @throws RunException if the model gets too large for a file
     */
    Input.Weight of(NDArray array, String name) {
        return of(new Content(array.getDataType(), array.getShape(), ByteString.copyFrom(array.toByteBuffer())), name);
    }

    /** A number without dimensions. */
    Input.Weight of(Number number, DataType type) {
        ByteBuffer bytes = ByteBuffer.allocate(type.getNumOfBytes()).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT32 -> bytes.putFloat(number.floatValue());
            case FLOAT64 -> bytes.putDouble(number.doubleValue());
            case INT32 -> bytes.putInt(number.intValue());
            case INT64 -> bytes.putLong(number.longValue());
            default ->
                throw new RunException("ONNX export: found a number beside an array of " + type
                        + ", expected float32, float64, int32 or int64; convert the array first");
        }
        return of(new Content(type, new Shape(), ByteString.copyFrom(bytes.flip())), "number/" + number);
    }

    private Input.Weight of(Content content, String name) {
        return new Input.Weight(byContent.computeIfAbsent(content, key -> {
            total += key.bytes().size();
            if (total > limit) {
                throw new RunException("ONNX export: the network's weights take more than " + limit
                        + " bytes, the most that an ONNX file can hold; export a network of smaller width or depth");
            }
            String free = names.unique(name);
            byName.put(free, key);
            return free;
        }));
    }

    Content content(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
