package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
    private final Path folder;

    FashionMnistTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), idx(0x803, 3, 28, 28));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), idx(0x801, 3));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), compressed(idx(0x803, 2, 28, 28)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), compressed(idx(0x801, 2)));
    }

    /** An IDX file of which value i is i modulo 10. */
    static byte[] idx(int magic, int... dimensions) {
        int values = Arrays.stream(dimensions).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + values);
        bytes.putInt(magic);
        Arrays.stream(dimensions).forEach(bytes::putInt);
        for (int i = 0; i < values; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }

    static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void readsPlainAndCompressedFiles() {
        ImageSplits images = FashionMnist.read(folder, 3, 2);
        assertEquals(
                "Fashion-MNIST: 3 images of 1 x 28 x 28 in 10 classes",
                images.training().toString());
        assertEquals(1, images.test().label(1));
        byte[] all = idx(0x803, 2, 28, 28);
        assertArrayEquals(
                Arrays.copyOfRange(all, 16 + 784, all.length), images.test().image(1));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = Files.write(folder.resolve("train-images-idx3-ubyte"), Arrays.copyOf(idx(0x803, 3, 28, 28), 2016));
        assertRefused(file + ": found 2000 bytes of values; expected 2352; unpack or download the file again");
        Files.write(file, new byte[3]);
        assertRefused(
                file + ": ends early; expected an IDX file of [3, 28, 28] bytes; unpack or download the file again");
    }

    @Test
    void refusesATruncatedCompressedFile() throws IOException {
        Path file = folder.resolve("t10k-labels-idx1-ubyte.gz");
        Files.write(file, Arrays.copyOf(compressed(idx(0x801, 2)), 22));
        assertRefused(file + ": ends early; expected an IDX file of [2] bytes; unpack or download the file again");
    }

    @Test
    void refusesMoreThanThereShouldBe() throws IOException {
        Path file = folder.resolve("t10k-labels-idx1-ubyte.gz");
        Files.write(file, compressed(Arrays.copyOf(idx(0x801, 2), 11)));
        assertRefused(file + ": found more than 2 bytes of values; expected 2; unpack or download the file again");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path file = Files.write(folder.resolve("train-images-idx3-ubyte"), idx(0x803, 5, 20, 20));
        assertRefused(file + ": found dimensions [5, 20, 20]; expected [3, 28, 28]");
        Files.write(file, idx(0xd03, 3, 28, 28));
        assertRefused(file + ": found a file that begins with 00000d03; expected 00000803, an IDX file of bytes in 3"
                + " dimensions");
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), idx(0x801, 2));
        Files.write(file, idx(0x803, 3, 28, 28));
        assertRefused(folder.resolve("t10k-labels-idx1-ubyte.gz")
                + ": cannot be read (Not in GZIP format); unpack or download the file again");
    }

    @Test
    void refusesALabelOutOfRange() throws IOException {
        byte[] labels = idx(0x801, 3);
        labels[9] = 10;
        Path file = Files.write(folder.resolve("train-labels-idx1-ubyte"), labels);
        assertRefused(file + ", label 2 of 3: found 10; expected 0 to 9; is it Fashion-MNIST?");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(folder.resolve("train-images-idx3-ubyte"));
        String message = assertThrows(RunException.class, () -> FashionMnist.read(folder, 3, 2))
                .getMessage();
        assertTrue(message.startsWith(folder.resolve("train-images-idx3-ubyte.gz") + ": cannot be read (not found)"));
    }

    private void assertRefused(String message) {
        assertEquals(
                message,
                assertThrows(RunException.class, () -> FashionMnist.read(folder, 3, 2))
                        .getMessage());
    }
}
