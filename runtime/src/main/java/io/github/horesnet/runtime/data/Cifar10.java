package io.github.horesnet.runtime.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CIFAR-10 from a folder with the data set's official binary version. */
public final class Cifar10 {
    static final String NAME = "CIFAR-10";
    static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final int RECORDS_PER_FILE = 10_000;
    private static final List<String> TRAINING =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");
    private static final List<String> TEST = List.of("test_batch.bin");
    private static final String META = "batches.meta.txt";

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
        checkPresent(folder);
        try {
            List<String> classes = classes(folder.resolve(META));
            return new ImageSplits(
                    images(folder, TRAINING, classes, recordsPerFile), images(folder, TEST, classes, recordsPerFile));
        } catch (IOException e) {
            throw RunException.of(
                    "CIFAR-10 folder " + folder + ": cannot be read", e, "check the folder and its files");
        }
    }

    private static void checkPresent(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RunException("CIFAR-10 folder " + folder + ": "
                    + (Files.exists(folder) ? "found a file" : "not found")
                    + "; expected the folder cifar-10-batches-bin of the data set's binary version");
        }
        List<String> missing = new ArrayList<>(TRAINING);
        missing.addAll(TEST);
        missing.removeIf(file -> Files.isRegularFile(folder.resolve(file)));
        if (!missing.isEmpty()) {
            throw new RunException("CIFAR-10 folder " + folder + ": not found: " + String.join(", ", missing)
                    + "; expected the files of the data set's binary version");
        }
    }

    private static List<String> classes(Path meta) throws IOException {
        if (!Files.exists(meta)) {
            return CLASSES;
        }
        List<String> names = Files.readAllLines(meta).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.size() != CLASSES.size()) {
            throw new RunException(meta + ": found " + names.size() + " names of classes; expected " + CLASSES.size()
                    + ", one a line; mend the file or delete it");
        }
        return names;
    }

    private static ImageSet images(Path folder, List<String> files, List<String> classes, int recordsPerFile)
            throws IOException {
        CifarRecords records = new CifarRecords(classes, files.size() * recordsPerFile);
        for (String file : files) {
            Path path = folder.resolve(file);
            long size = Files.size(path);
            if (size != (long) recordsPerFile * CifarRecords.RECORD) {
                throw CifarRecords.wrongSize(path.toString(), Long.toString(size), recordsPerFile);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 20)) {
                records.read(in, path.toString(), recordsPerFile);
            }
        }
        return records.images(NAME);
    }
}
