package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Collects records of a CIFAR set's binary version. */
final class CifarRecords {
    private final CifarForm form;
    private final List<String> classes;
    private final byte[] pixels;
    private final int[] labels;
    private int count;

    CifarRecords(CifarForm form, List<String> classes, int capacity) {
        this.form = form;
        this.classes = classes;
        this.pixels = new byte[Math.multiplyExact(capacity, CifarForm.PIXELS)];
        this.labels = new int[capacity];
    }

    /**
     * Reads {@code records} records and no more.
     *
     * @param source what is read, for messages
     * @throws RunException if a label is out of range, or there are fewer or more bytes
     */
    void read(InputStream in, String source, int records) throws IOException {
        int labelBytes = form.recordLength() - CifarForm.PIXELS;
        for (int record = 0; record < records; record++) {
            byte[] labelsOfRecord = in.readNBytes(labelBytes);
            int found = in.readNBytes(pixels, count * CifarForm.PIXELS, CifarForm.PIXELS);
            if (found < CifarForm.PIXELS) {
                long bytes = (long) record * form.recordLength() + labelsOfRecord.length + found;
                throw wrongSize(form, source, Long.toString(bytes), records);
            }
            String where = source + ", record " + (record + 1) + " of " + records;
            if (form.coarseClasses() > 0) {
                check(labelsOfRecord[0] & 0xff, form.coarseClasses(), where, "coarse label");
            }
            int label = labelsOfRecord[labelBytes - 1] & 0xff;
            check(label, classes.size(), where, "label");
            labels[count++] = label;
        }
        if (in.read() >= 0) {
            throw wrongSize(form, source, "more than " + (long) records * form.recordLength(), records);
        }
    }

    private void check(int label, int labelCount, String where, String what) {
        if (label >= labelCount) {
            throw new RunException(where + ": found " + what + " " + label + "; expected 0 to " + (labelCount - 1)
                    + "; is it the binary version of " + form.name() + "?");
        }
    }

    /** The records read; there must be as many as the capacity. */
    ImageSet images() {
        if (count != labels.length) {
            throw new IllegalStateException("Read " + count + " of " + labels.length + " records");
        }
        return new ImageSet(form.name(), classes, 3, CifarForm.SIDE, CifarForm.SIDE, pixels, labels);
    }

    static RunException wrongSize(CifarForm form, String source, String found, int records) {
        return new RunException(source + ": found " + found + " bytes; expected " + (long) records * form.recordLength()
                + ", " + records + " records of " + form.recordLength() + "; unpack or download the file again");
    }
}
