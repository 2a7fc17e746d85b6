package io.github.horesnet.runtime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final String TEXT = "{\"a\": \"ä\"}\nsecond line";

    private final NDManager manager = NDManager.newBaseManager();
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() {
        file = folder.resolve("last.safetensors");
        arrays.put("map", manager.create(new float[] {1, -0f, Float.NaN, Float.MIN_VALUE, 5, 6}, new Shape(2, 3)));
        arrays.put("step \"h\"", manager.create(0.1));
        arrays.put("none", manager.create(new Shape(0, 3), DataType.FLOAT32));
        arrays.put("labels", manager.create(new long[] {Long.MAX_VALUE, -1}));
        arrays.put("counts", manager.create(new int[] {7}));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastBit() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        try (TensorFile read = TensorFile.open(file)) {
            assertEquals(TEXT, read.text());
            assertEquals(arrays.keySet(), read.names());
            for (Map.Entry<String, NDArray> named : arrays.entrySet()) {
                NDArray written = named.getValue();
                NDArray target = manager.ones(written.getShape(), written.getDataType());
                read.copyTo(named.getKey(), target);
                assertArrayEquals(written.toByteArray(), target.toByteArray(), named.getKey());
            }
        }
    }

    @Test
    void givesALeafItsValuesAndNotOthersMemory() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        NDArray leaf = manager.create(new float[] {Float.NaN, Float.POSITIVE_INFINITY, 3, 4, 5, 6}, new Shape(2, 3));
        leaf.setRequiresGradient(true);
        NDArray alias = leaf.stopGradient();
        NDArray map = arrays.getOrDefault("map", leaf);
        try (TensorFile read = TensorFile.open(file)) {
            read.copyTo("map", leaf);
        }
        assertArrayEquals(map.toByteArray(), alias.toByteArray());
        assertTrue(leaf.hasGradient());
    }

    @Test
    void isTheOpenFormatThatOthersRead() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        NDList read = NDList.decode(manager, Files.readAllBytes(file));
        assertEquals(arrays.size(), read.size());
        for (NDArray array : read) {
            assertArrayEquals(
                    arrays.getOrDefault(array.getName(), array.zerosLike()).toByteArray(), array.toByteArray());
        }
    }

    @Test
    void namesAnArrayThatIsMissingOrOfAnotherKind() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        try (TensorFile read = TensorFile.open(file)) {
            assertRefused(
                    "found no array other, expected float32 (2)",
                    () -> read.copyTo("other", manager.ones(new Shape(2))));
            assertRefused(
                    "found map as float32 (2, 3), expected float32 (3, 2)",
                    () -> read.copyTo("map", manager.ones(new Shape(3, 2))));
        }
    }

    @Test
    void theFileBeforeStaysWhereTheNewOneCannotBeWritten() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        byte[] before = Files.readAllBytes(file);
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, channel -> {
                    channel.write(ByteBuffer.wrap(new byte[10]));
                    throw new IOException("No space left on device");
                }));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void findsEveryChangedByteAndEveryLostOne() throws IOException {
        TensorFile.write(file, arrays, TEXT);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = i % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] += (byte) (1 + random.nextInt(255));
            }
            if (!Arrays.equals(bytes, whole)) {
                Files.write(damaged, bytes);
                assertThrows(DamagedFileException.class, () -> TensorFile.open(damaged)
                        .close());
            }
        }
    }

    /** Whoever can change a file can change its digest too. */
    @Test
    void opensOrRefusesWhatAnAdversarySigned() throws Exception {
        TensorFile.write(file, arrays, TEXT);
        byte[] whole = Files.readAllBytes(file);
        int header = (int) ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong();
        Random random = new Random(5);
        int opened = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(4) == 0 ? random.nextInt(8) : 8 + random.nextInt(header);
                bytes[at] = (byte)
                        (random.nextBoolean()
                                ? "0123456789[]{},:\"\\-.eE".charAt(random.nextInt(22))
                                : random.nextInt());
            }
            sign(bytes);
            Files.write(file, bytes);
            try (TensorFile read = TensorFile.open(file)) {
                opened++;
                for (String name : read.names()) {
                    NDArray target = arrays.getOrDefault(name, manager.ones(new Shape(1)));
                    try {
                        read.copyTo(name, target);
                    } catch (DamagedFileException e) {
                        assertFalse(e.toString().contains("\n"));
                    }
                }
            } catch (DamagedFileException e) {
                assertTrue(e.toString().lines().count() <= 2, e.toString());
            }
        }
        assertTrue(opened > 0);
    }

    private static void sign(byte[] bytes) throws NoSuchAlgorithmException {
        int at = 8 + "{\"__metadata__\":{\"sha256\":\"".length();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, 0, at);
        digest.update(bytes, at + 64, bytes.length - at - 64);
        byte[] hex = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, bytes, at, 64);
    }

    private void assertRefused(String what, Executable action) {
        assertEquals(
                file + ": " + what,
                assertThrows(DamagedFileException.class, action).getMessage());
    }
}
