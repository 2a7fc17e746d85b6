package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.PerRowRk4Block;
import io.github.horesnet.runtime.checkpoint.TensorFile;
import io.github.horesnet.runtime.dataset.Mutator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged model folders give clear errors and nothing else: {@code -Dfuzz.inputs=100000}, 300 unless given. */
class ModelFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);
    private static final long MOST_BYTES = 256L << 20;
    private static final int DIGEST_AT = 8 + "{\"__metadata__\":{\"sha256\":\"".length();
    private static final int DIGEST_LENGTH = 64;

    private final Path folder;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    ModelFuzzTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Model model() {
        HoResNet network = HoResNet.builder()
                .setScheme(PerRowRk4Block::new)
                .setBlocks(1)
                .setClasses(5)
                .optWidth(2)
                .build();
        Model model = Model.newInstance("any name");
        model.setBlock(network);
        network.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 3, 4, 4));
        return model;
    }

    @Test
    void damagedModelsAreReadOrRefused() throws IOException {
        try (Model model = model()) {
            ModelFolder.write(folder, model, Tasks.colour());
        }
        fuzz(1, true, "model.safetensors");
    }

    @Test
    void damagedDescriptionsAreReadOrRefused() throws IOException {
        Mutator mutator = new Mutator(3);
        Path file = folder.resolve("model.safetensors");
        try (Model model = model()) {
            ModelFolder.write(folder, model, Tasks.colour());
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            model.getBlock()
                    .getParameters()
                    .forEach(
                            named -> arrays.put(named.getKey(), named.getValue().getArray()));
            byte[] text;
            try (TensorFile whole = TensorFile.open(file)) {
                text = whole.text().getBytes(StandardCharsets.UTF_8);
            }
            for (int i = 0; i < INPUTS; i++) {
                TensorFile.write(file, arrays, new String(mutator.mutated(text, text), StandardCharsets.UTF_8));
                readBounded("description " + i);
            }
        }
        report("descriptions");
        assertTrue(outcomes.size() > 5, outcomes::toString);
    }

    @Test
    void damagedModelsOfTheEarlierFormAreReadOrRefused() throws IOException {
        try (Model model = model()) {
            Tasks.writeEarlier(folder, model);
        }
        fuzz(2, false, "horesnet-0000.params", "network.json", "serving.properties");
    }

    private void fuzz(long seed, boolean bounded, String... files) throws IOException {
        Mutator mutator = new Mutator(seed);
        for (int i = 0; i < INPUTS; i++) {
            Path file = folder.resolve(files[i % files.length]);
            byte[] whole = Files.readAllBytes(file);
            byte[] mutated = mutator.mutated(whole, Files.readAllBytes(folder.resolve(files[0])));
            Files.write(file, bounded && i % 8 != 0 ? signed(mutated) : mutated);
            if (bounded) {
                readBounded("input " + i + ", " + file);
            } else {
                read("input " + i + ", " + file);
            }
            Files.write(file, whole);
        }
        report(files[0]);
        assertTrue(outcomes.size() > 5, outcomes::toString);
    }

    /** Otherwise the digest would keep all damage from the reader. */
    private static byte[] signed(byte[] file) {
        int end = DIGEST_AT + DIGEST_LENGTH;
        if (file.length < end) {
            return file;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, DIGEST_AT);
            digest.update(file, end, file.length - end);
            byte[] hex = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(hex, 0, file, DIGEST_AT, DIGEST_LENGTH);
            return file;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void readBounded(String what) {
        long before = allocated();
        read(what);
        long bytes = allocated() - before;
        assertTrue(bytes < MOST_BYTES, what + " took " + bytes + " bytes");
    }

    private void read(String what) {
        try (Model model = ModelFolder.read(folder)) {
            String images = ModelFolder.images(model).isPresent() ? "with images" : "without images";
            outcomes.merge("read " + images, 1, Integer::sum);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage()).replace(folder.toString(), "");
            assertTrue(message.lines().count() == 1 && message.length() < 800, message);
            outcomes.merge(message.replaceAll("[0-9]+", "N"), 1, Integer::sum);
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void report(String what) {
        if (INPUTS > 300) {
            System.out.println(INPUTS + " mutated " + what + ":");
            outcomes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(15)
                    .forEach(outcome -> System.out.println("  " + outcome.getValue() + " " + outcome.getKey()));
        }
    }
}
