package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderTest {
    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What is told of the damage shows what the folder was taken for. */
    @ParameterizedTest
    @CsvSource({
        "data_batch_4.bin, CIFAR-10 folder ",
        "test_batch.bin, CIFAR-10 folder ",
        "test.bin, CIFAR-100 folder ",
        "t10k-labels-idx1-ubyte, train-labels-idx1-ubyte.gz: cannot be read (not found)",
        "t10k-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz: cannot be read (not found)"
    })
    void anyFileOfADataSetTellsIt(String file, String expected) throws IOException {
        Files.write(folder.resolve(file), new byte[100]);
        String message = message(folder);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void aFolderOfImagesIsToldByItsTrainingFolder() throws IOException {
        for (String part : new String[] {"train/a", "test/a"}) {
            Path split = Files.createDirectories(folder.resolve(part));
            Files.write(split.resolve("1.png"), Pictures.file("small.png"));
            Files.write(split.resolve("2.png"), Pictures.file("small.png"));
        }
        DataSet data = new DataFolder(folder, 8, false).read(1, 2);
        assertEquals(1, data.images().training().size());
        assertEquals(2, data.images().test().size());
        assertEquals(8, data.images().test().imageSize().width());
    }

    @Test
    void saysWhatAFolderMayHold() {
        assertEquals(
                "Data folder " + folder + ": found none of CIFAR-10's data_batch_1.bin, CIFAR-100's train.bin,"
                        + " Fashion-MNIST's train-images-idx3-ubyte and images as train/CLASS/*.jpg; expected one of them",
                message(folder));
    }

    @Test
    void namesWhatIsNoFolder() throws IOException {
        Path missing = folder.resolve("missing");
        assertEquals("Data folder " + missing + ": not found; expected a folder with a data set", message(missing));
        Files.createFile(missing);
        assertEquals("Data folder " + missing + ": found a file; expected a folder with a data set", message(missing));
    }

    private static String message(Path folder) {
        return assertThrows(RunException.class, () -> new DataFolder(folder, 8, false).read(1, 1))
                .getMessage();
    }
}
