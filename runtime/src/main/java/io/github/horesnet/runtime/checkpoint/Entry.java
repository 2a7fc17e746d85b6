package io.github.horesnet.runtime.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * An array in a file.
 *
 * @param from where its bytes begin, from the first byte of all arrays
 */
record Entry(DataType type, Shape shape, long from) {
    private static final int DIMENSIONS = 16;

    long size() {
        return shape.size() * type.getNumOfBytes();
    }

    /** Whether all of it is the kind of array that {@code target} is. */
    boolean fits(NDArray target) {
        return type == target.getDataType() && shape.equals(target.getShape());
    }

    /** The format's word for a type. */
    static String word(DataType type) {
        return switch (type) {
            case FLOAT32 -> "F32";
            case FLOAT64 -> "F64";
            case INT32 -> "I32";
            case INT64 -> "I64";
            default ->
                throw new IllegalArgumentException("Array: found type " + type
                        + ", expected float32, float64, int32 or int64; convert it before it is saved");
        };
    }

    static Optional<DataType> type(String word) {
        return switch (word) {
            case "F32" -> Optional.of(DataType.FLOAT32);
            case "F64" -> Optional.of(DataType.FLOAT64);
            case "I32" -> Optional.of(DataType.INT32);
            case "I64" -> Optional.of(DataType.INT64);
            default -> Optional.empty();
        };
    }

    /** A shape of sizes whose product is a long; empty if there is none. */
    static Optional<Shape> shape(long... sizes) {
        long product = 1;
        try {
            for (long size : sizes) {
                product = Math.multiplyExact(product, size);
                if (size < 0) {
                    return Optional.empty();
                }
            }
            Math.multiplyExact(product, Long.BYTES);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
        return sizes.length > DIMENSIONS ? Optional.empty() : Optional.of(new Shape(sizes));
    }

    @Override
    public String toString() {
        return type + " " + shape;
    }
}
