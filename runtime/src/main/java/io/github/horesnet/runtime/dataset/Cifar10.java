package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.List;

/** CIFAR-10 (A. Krizhevsky, 2009) from a folder with the data set's official binary version. */
public final class Cifar10 {
    static final CifarForm FORM = new CifarForm(
            "CIFAR-10",
            "cifar-10-batches-bin",
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
            0,
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"),
            "test_batch.bin",
            "batches.meta.txt");

    private static final int RECORDS_PER_FILE = 10_000;

    private Cifar10() {}

    /**
     * Reads {@code data_batch_1.bin} to {@code data_batch_5.bin} and {@code test_batch.bin}, each of 10,000 records, and
     * the names of the classes from {@code batches.meta.txt} where that file exists.
     *
     * @throws RunException if the folder or a file is missing, unreadable, of another size, or holds a label out of range
     */
    public static ImageSplits read(Path folder) {
        return read(folder, RECORDS_PER_FILE);
    }

    static ImageSplits read(Path folder, int recordsPerFile) {
        return new CifarFolder(FORM, folder).read(recordsPerFile, recordsPerFile);
    }
}
