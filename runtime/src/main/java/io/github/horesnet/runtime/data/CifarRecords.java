package io.github.horesnet.runtime.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Collects records of CIFAR-10's binary form: a label byte, then 1,024 red, 1,024 green and 1,024 blue bytes. */
final class CifarRecords {
    static final int SIDE = 32;
    static final int PIXELS = 3 * SIDE * SIDE;
    static final int RECORD = 1 + PIXELS;

    private final List<String> classes;
    private final byte[] pixels;
    private final int[] labels;
    private int count;

    CifarRecords(List<String> classes, int capacity) {
        this.classes = classes;
        this.pixels = new byte[Math.multiplyExact(capacity, PIXELS)];
        this.labels = new int[capacity];
    }

    /**
     * Reads {@code records} records and no more.
     *
     * @param source what is read, for messages
     * @throws RunException if a label is out of range, or there are fewer or more bytes
     */
    void read(InputStream in, String source, int records) throws IOException {
        for (int record = 0; record < records; record++) {
            int label = in.read();
            int found = in.readNBytes(pixels, count * PIXELS, PIXELS);
            if (found < PIXELS) {
                long bytes = (long) record * RECORD + (label < 0 ? 0 : 1 + found);
                throw wrongSize(source, Long.toString(bytes), records);
            }
            if (label >= classes.size()) {
                throw new RunException(source + ", record " + (record + 1) + " of " + records + ": found label " + label
                        + "; expected 0 to " + (classes.size() - 1) + "; is it the binary version of CIFAR-10?");
            }
            labels[count++] = label;
        }
        if (in.read() >= 0) {
            throw wrongSize(source, "more than " + (long) records * RECORD, records);
        }
    }

    /** The records read; there must be as many as the capacity. */
    ImageSet images(String name) {
        if (count != labels.length) {
            throw new IllegalStateException("Read " + count + " of " + labels.length + " records");
        }
        return new ImageSet(name, classes, 3, SIDE, SIDE, pixels, labels);
    }

    static RunException wrongSize(String source, String found, int records) {
        return new RunException(source + ": found " + found + " bytes; expected " + (long) records * RECORD + ", "
                + records + " records of " + RECORD + "; unpack or download the file again");
    }
}
