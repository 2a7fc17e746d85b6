package io.github.horesnet.runtime.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** A file of TFRecords: each has its length, a checksum of that, the data, and a checksum of those. */
final class EventFile implements AutoCloseable {
    private static final int MASK = 0xa282ead8;
    private static final int ROTATION = 15;

    private final OutputStream out;

    EventFile(OutputStream out) {
        this.out = out;
    }

    void add(byte[] event) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + event.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        frame.putLong(event.length);
        frame.putInt(masked(frame.array(), 0, Long.BYTES));
        frame.put(event);
        frame.putInt(masked(event, 0, event.length));
        out.write(frame.array());
    }

    /** Checksums of data that hold checksums are weak unless those are changed. */
    private static int masked(byte[] bytes, int start, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, length);
        return Integer.rotateRight((int) sum.getValue(), ROTATION) + MASK;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
