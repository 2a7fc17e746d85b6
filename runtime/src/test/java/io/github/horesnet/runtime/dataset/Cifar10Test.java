package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
    private static final int RECORDS = 4;

    private final Path folder;

    Cifar10Test(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeFiles() throws IOException {
        for (int file = 1; file <= 5; file++) {
            Files.write(folder.resolve("data_batch_" + file + ".bin"), CifarFiles.records(RECORDS, file));
        }
        Files.write(folder.resolve("test_batch.bin"), CifarFiles.records(RECORDS, 9));
    }

    @Test
    void readsTheFilesInOrder() {
        ImageSplits images = Cifar10.read(folder, RECORDS);
        assertEquals(5 * RECORDS, images.training().size());
        assertEquals(RECORDS, images.test().size());
        assertEquals(new ImageSize(3, 32, 32), images.training().imageSize());
        assertEquals("CIFAR-10", images.training().name());
        CifarFiles.assertRecords(images.training().range(RECORDS, 2 * RECORDS), 2);
        CifarFiles.assertRecords(images.test(), 9);
    }

    @Test
    void classesHaveTheOfficialNamesUnlessTheFolderNamesThem() throws IOException {
        assertEquals(
                "airplane", Cifar10.read(folder, RECORDS).training().classes().get(0));
        Files.writeString(folder.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
                Cifar10.read(folder, RECORDS).test().classes());
    }

    @Test
    void refusesTooFewNamesOfClasses() throws IOException {
        Path meta = Files.writeString(folder.resolve("batches.meta.txt"), "cat\ndog\n");
        assertMessage(
                meta + ": found 2 names of classes; expected 10, one a line; mend the file or delete it",
                folder,
                RECORDS);
    }

    @Test
    void refusesNamesOfClassesThatAreNoText() throws IOException {
        Path meta = Files.write(folder.resolve("batches.meta.txt"), new byte[] {(byte) 0xff, '\n'});
        assertMessage(meta + ": cannot be read (not in UTF-8); mend the file or delete it", folder, RECORDS);
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = folder.resolve("data_batch_3.bin");
        truncate(file, 3 * 3073 + 5);
        assertMessage(
                file + ": found 9224 bytes; expected 12292, 4 records of 3073; unpack or download the file again",
                folder,
                RECORDS);
    }

    @Test
    void refusesOfficialFilesOfAnotherNumberOfRecords() {
        assertEquals(
                folder.resolve("data_batch_1.bin")
                        + ": found 12292 bytes; expected 30730000, 10000 records of 3073; unpack or download the file"
                        + " again",
                assertThrows(RunException.class, () -> Cifar10.read(folder)).getMessage());
    }

    @Test
    void refusesALabelOutOfRange() throws IOException {
        Path file = folder.resolve("test_batch.bin");
        byte[] records = Files.readAllBytes(file);
        records[2 * 3073] = 10;
        Files.write(file, records);
        assertMessage(
                file + ", record 3 of 4: found label 10; expected 0 to 9; is it the binary version of CIFAR-10?",
                folder,
                RECORDS);
    }

    @Test
    void namesTheMissingFiles() throws IOException {
        Files.delete(folder.resolve("data_batch_2.bin"));
        Files.delete(folder.resolve("test_batch.bin"));
        assertMessage(
                "CIFAR-10 folder " + folder + ": not found: data_batch_2.bin, test_batch.bin;"
                        + " expected the files of the data set's binary version",
                folder,
                RECORDS);
    }

    @Test
    void namesAMissingFolder() {
        Path missing = folder.resolve("missing");
        assertMessage(
                "CIFAR-10 folder " + missing
                        + ": not found; expected the folder cifar-10-batches-bin of the data set's binary version",
                missing,
                RECORDS);
        Path file = folder.resolve("test_batch.bin");
        assertMessage(
                "CIFAR-10 folder " + file
                        + ": found a file; expected the folder cifar-10-batches-bin of the data set's binary version",
                file,
                RECORDS);
    }

    private static void truncate(Path file, long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    private static void assertMessage(String expected, Path folder, int recordsPerFile) {
        assertEquals(
                expected,
                assertThrows(RunException.class, () -> Cifar10.read(folder, recordsPerFile))
                        .getMessage());
    }
}
