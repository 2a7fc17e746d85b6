package io.github.horesnet.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A batch outside the engine, where any thread can make it; to be filled and copied again and again. */
final class Prepared {
    private final ImageSize size;
    private final ByteBuffer pixels;
    private final ByteBuffer labels;

    /** Creates a place for at most {@code capacity} images of {@code size}. */
    Prepared(int capacity, ImageSize size) {
        this.size = size;
        long bytes = (long) capacity * size.values() * Float.BYTES;
        this.pixels = direct(Math.toIntExact(bytes));
        this.labels = direct(capacity * Long.BYTES);
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** Makes these the images {@code from} (inclusive) to {@code to} (exclusive) of an epoch. */
    void fill(Batches.Epoch epoch, int from, int to) {
        byte[] changed = new byte[size.values()];
        float[] floats = new float[size.values()];
        labels.clear();
        FloatBuffer all = pixels.clear().asFloatBuffer();
        for (int i = from; i < to; i++) {
            labels.putLong(epoch.image(i, changed));
            epoch.normalise(changed, floats);
            all.put(floats);
        }
        labels.flip();
        pixels.limit(all.position() * Float.BYTES);
    }

    /** These images, in arrays attached to {@code manager} and on its device. */
    Batch batch(NDManager manager) {
        long count = labels.limit() / Long.BYTES;
        return new Batch(
                owned(
                        manager,
                        pixels,
                        new Shape(count, size.channels(), size.height(), size.width()),
                        DataType.FLOAT32),
                owned(manager, labels, new Shape(count), DataType.INT64));
    }

    /** A copy: an array that DJL makes from a Java buffer shares its memory, and autograd would save it. */
    private static NDArray owned(NDManager manager, ByteBuffer buffer, Shape shape, DataType type) {
        try (NDArray shared = manager.create(buffer, shape, type)) {
            return shared.duplicate();
        }
    }
}
