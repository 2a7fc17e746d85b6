package io.github.horesnet.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/** Makes room for the weights of a network that a file describes, but for no more of them than the file can hold. */
final class Budget implements Initializer {
    private final long bytes;
    private long left;

    Budget(long bytes) {
        this.bytes = bytes;
        this.left = bytes;
    }

    @Override
    public NDArray initialize(NDManager manager, Shape shape, DataType type) {
        try {
            long size = type.getNumOfBytes();
            for (long length : shape.getShape()) {
                size = Math.multiplyExact(size, length);
            }
            left = Math.subtractExact(left, size);
        } catch (ArithmeticException e) {
            left = -1;
        }
        if (left < 0) {
            throw new IllegalArgumentException(
                    "Model: found a network with more weights than the " + bytes + " bytes of the file can hold");
        }
        return manager.zeros(shape, type);
    }
}
