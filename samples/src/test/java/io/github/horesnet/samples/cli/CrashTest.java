package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.RunMetrics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends trainings by {@code kill -9} at random moments.
 *
 * <p>{@code -Dcrash.kills=50} for more of them.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final int SIGTERM_STATUS = 3;

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsKilledAtAnyMomentEndsAsOneThatIsNot() throws Exception {
        Path whole = folder.resolve("whole");
        long start = System.nanoTime();
        assertEquals(0, train(whole).waitFor(), () -> output(whole));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Random random = new Random(1);
        int kills = 0;
        for (int run = 0; kills < KILLS; run++) {
            Path killed = folder.resolve("killed" + run);
            boolean ended = false;
            while (!ended) {
                Process process = train(killed);
                ended = kills == KILLS || process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
                if (ended) {
                    assertEquals(0, process.waitFor(), () -> output(killed));
                } else {
                    process.destroyForcibly().waitFor();
                    kills++;
                }
            }
            assertSame(whole, killed);
        }
        System.out.println("killed " + kills + " times: the same bits each time");
    }

    @Test
    void aRunThatIsToldToEndSavesItsStateAndGoesOn() throws Exception {
        Path whole = folder.resolve("whole");
        assertEquals(0, train(whole).waitFor(), () -> output(whole));
        Path told = folder.resolve("told");
        Process process = train(told);
        Path checkpoint = told.resolve("checkpoints/last.safetensors");
        while (process.isAlive() && !Files.exists(checkpoint)) {
            Thread.sleep(5);
        }
        process.destroy();
        assertEquals(SIGTERM_STATUS, process.waitFor(), () -> output(told));
        assertTrue(output(told).contains("go on with the same options and --resume"), output(told));
        assertEquals(0, train(told).waitFor(), () -> output(told));
        assertSame(whole, told);
    }

    private Process train(Path run) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "train"));
        command.addAll(List.of("--scheme", "BogackiShampine32", "--step", "controlled", "--width", "16"));
        command.addAll(List.of("--limit", "96", "--test-limit", "16", "--batch", "8", "--epochs", "3", "--lr", "0.02"));
        command.addAll(List.of("--crop-and-flip", "--average", "0.9", "--threads", "1", "--checkpoint-minutes", "0"));
        command.addAll(List.of("--out", run.toString(), "--resume"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(run).toFile())
                .start();
    }

    private static Path log(Path run) {
        return run.resolveSibling(run.getFileName() + ".log");
    }

    private static String output(Path run) {
        try {
            return Files.readString(log(run));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void assertSame(Path whole, Path killed) throws IOException {
        for (String file : List.of("model/model.safetensors", "checkpoints/last.safetensors")) {
            assertArrayEquals(tensors(whole.resolve(file)), tensors(killed.resolve(file)), file);
        }
        assertEquals(scores(whole), scores(killed));
    }

    /** The bytes after the header, which tells times. */
    private static byte[] tensors(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return Arrays.copyOfRange(bytes, Long.BYTES + (int) header, bytes.length);
    }

    private static List<List<?>> scores(Path run) {
        return RunMetrics.read(run.resolve("metrics.jsonl")).epochs().stream()
                .<List<?>>map(epoch -> List.of(
                        epoch.epoch(),
                        epoch.trainLoss(),
                        epoch.trainAccuracy(),
                        epoch.testLoss(),
                        epoch.testAccuracy(),
                        epoch.steps(),
                        epoch.stepErrors()))
                .toList();
    }
}
