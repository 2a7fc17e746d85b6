package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar100Test {
    private final Path folder;

    Cifar100Test(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.write(folder.resolve("train.bin"), records(3, 0));
        Files.write(folder.resolve("test.bin"), records(2, 50));
    }

    /** Record r has coarse label r, fine label r + first, and pixel p is r + p. */
    private static byte[] records(int count, int first) {
        byte[] bytes = new byte[count * 3074];
        for (int i = 0; i < bytes.length; i++) {
            int record = i / 3074;
            int at = i % 3074;
            bytes[i] = (byte) (at == 0 ? record : at == 1 ? record + first : record + at - 2);
        }
        return bytes;
    }

    @Test
    void readsPixelsAndFineLabels() {
        ImageSplits images = Cifar100.read(folder, 3, 2);
        assertEquals(
                "CIFAR-100: 3 images of 3 x 32 x 32 in 100 classes",
                images.training().toString());
        assertEquals(2, images.training().label(2));
        assertEquals(51, images.test().label(1));
        byte[] expected = Arrays.copyOfRange(records(2, 50), 3076, 6148);
        assertArrayEquals(expected, images.test().image(1));
    }

    @Test
    void classesHaveTheOfficialNamesUnlessTheFolderNamesThem() throws IOException {
        var official = Cifar100.read(folder, 3, 2).training().classes();
        assertEquals("apple", official.get(0));
        assertEquals("woman", official.get(98));
        assertEquals(official.stream().sorted().distinct().toList(), official);
        Files.write(folder.resolve("fine_label_names.txt"), Collections.nCopies(100, "thing"));
        assertEquals("thing", Cifar100.read(folder, 3, 2).test().classes().get(7));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = Files.write(folder.resolve("train.bin"), new byte[9000]);
        assertRefused(file + ": found 9000 bytes; expected 9222, 3 records of 3074; unpack or download the file again");
    }

    @Test
    void refusesALabelOutOfRange() throws IOException {
        Path file = folder.resolve("test.bin");
        byte[] records = records(2, 50);
        records[3075] = 100;
        Files.write(file, records);
        assertRefused(file + ", record 2 of 2: found label 100; expected 0 to 99;"
                + " is it the binary version of CIFAR-100?");
        records[3074] = 20;
        Files.write(file, records);
        assertRefused(file + ", record 2 of 2: found coarse label 20; expected 0 to 19;"
                + " is it the binary version of CIFAR-100?");
    }

    @Test
    void refusesAFileOfNamesThatCannotBeOne() throws IOException {
        Path file = Files.write(folder.resolve("fine_label_names.txt"), new byte[70_000]);
        assertRefused(file + ": found 70000 bytes; expected at most 65536, a name of a class a line;"
                + " mend the file or delete it");
    }

    private void assertRefused(String message) {
        assertEquals(
                message,
                assertThrows(RunException.class, () -> Cifar100.read(folder, 3, 2))
                        .getMessage());
    }
}
