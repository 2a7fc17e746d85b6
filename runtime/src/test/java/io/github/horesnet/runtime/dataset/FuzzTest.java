package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files give clear errors and nothing else: {@code -Dfuzz.inputs=100000} of each kind, 500 unless given. */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 500);
    private static final int PNG_HEADER = 33;

    /** What a thread may allocate for one input: the largest image that is decoded takes more than this file allows. */
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    FuzzTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void damagedImagesAreDecodedOrRefusedInBoundedMemory() throws IOException {
        Mutator mutator = new Mutator(1);
        for (int i = 0; i < INPUTS; i++) {
            String name = Pictures.NAMES.get(i % Pictures.NAMES.size());
            String other = Pictures.NAMES.get(i * 7 % Pictures.NAMES.size());
            byte[] image = mutator.mutated(Pictures.file(name), Pictures.file(other));
            if (i % 2 == 0) {
                mendChecksums(image);
            }
            long before = allocated();
            decode(image, "input " + i + ", from " + name);
            long bytes = allocated() - before;
            assertTrue(bytes < MOST_BYTES, "input " + i + " took " + bytes + " bytes");
        }
        report("images");
        assertTrue(outcomes.size() > 20, outcomes::toString);
    }

    /** Otherwise the checksums of PNG would keep nearly all damage from the decoder. */
    private static void mendChecksums(byte[] image) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        int at = 8;
        while (image.length > PNG_HEADER && bytes.getInt(0) == 0x89504e47 && at + 12 <= image.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > image.length - at - 12) {
                return;
            }
            CRC32 sum = new CRC32();
            sum.update(image, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
    }

    private void decode(byte[] image, String what) {
        try {
            Decoder.decode(image).square(8);
            count("decoded");
        } catch (DamagedImageException e) {
            count(clear(e.getMessage()));
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }

    private static String clear(String message) {
        assertFalse(message.isBlank());
        assertTrue(message.lines().count() == 1 && message.length() < 300, message);
        return message;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void damagedCifar10IsReadOrRefused() throws IOException {
        for (String file : Cifar10.FORM.files()) {
            Files.write(folder.resolve(file), CifarFiles.records(1, 1));
        }
        Files.write(folder.resolve("batches.meta.txt"), Cifar10.FORM.classes());
        fuzz("CIFAR-10", path -> Cifar10.read(path, 1), "data_batch_2.bin", "test_batch.bin", "batches.meta.txt");
    }

    @Test
    void damagedCifar100IsReadOrRefused() throws IOException {
        for (String file : Cifar100.FORM.files()) {
            Files.write(folder.resolve(file), new byte[3074]);
        }
        Files.write(folder.resolve("fine_label_names.txt"), Cifar100.FORM.classes());
        fuzz("CIFAR-100", path -> Cifar100.read(path, 1, 1), "train.bin", "fine_label_names.txt");
    }

    @Test
    void damagedFashionMnistIsReadOrRefused() throws IOException {
        for (String part : new String[] {"train", "t10k"}) {
            Files.write(
                    folder.resolve(part + "-labels-idx1-ubyte.gz"),
                    FashionMnistTest.compressed(FashionMnistTest.idx(0x801, 2)));
            Files.write(folder.resolve(part + "-images-idx3-ubyte"), FashionMnistTest.idx(0x803, 2, 28, 28));
        }
        fuzz(
                "Fashion-MNIST",
                path -> FashionMnist.read(path, 2, 2),
                "train-labels-idx1-ubyte.gz",
                "t10k-images-idx3-ubyte");
    }

    private void fuzz(String name, Function<Path, ImageSplits> read, String... files) throws IOException {
        Mutator mutator = new Mutator(2);
        for (int i = 0; i < INPUTS; i++) {
            Path file = folder.resolve(files[i % files.length]);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, mutator.mutated(whole, Files.readAllBytes(folder.resolve(files[0]))));
            try {
                count("read: " + read.apply(folder));
            } catch (RunException e) {
                count(clear(e.getMessage().replace(folder.toString(), "").replaceAll("[0-9]+", "N")));
            } catch (RuntimeException | Error e) {
                fail("input " + i + ", " + file, e);
            }
            Files.write(file, whole);
        }
        report(name);
        assertTrue(outcomes.size() > 2, outcomes::toString);
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private void report(String what) {
        if (INPUTS > 500) {
            System.out.println(INPUTS + " mutated " + what + ":");
            outcomes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(12)
                    .forEach(outcome -> System.out.println("  " + outcome.getValue() + " " + outcome.getKey()));
        }
    }
}
