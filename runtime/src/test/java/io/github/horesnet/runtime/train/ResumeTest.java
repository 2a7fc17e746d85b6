package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final Refinements ALL = new Refinements(0.1, OptionalDouble.of(1), OptionalDouble.of(0.9), true, 2);

    private final NDManager manager = NDManager.newBaseManager();
    private final ImageSplits images = Toys.images(120, 40);
    private final Recipe recipe =
            Toys.recipe().withAugmentation(Augmentation.cropAndFlip(1)).withRefinements(ALL);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aRunThatStoppedAfterAnyBatchEndsAsOneThatDidNot() {
        Subject whole = Toys.network();
        RunSummary expected = new Training(whole, images, recipe, List.of()).run(manager);
        for (int batches : new int[] {1, 7, 8, 9, 23, 24}) {
            Path run = folder.resolve("after" + batches);
            StopRequest stop = new StopRequest();
            List<RunListener> listeners = List.of(new StopAfter(batches, stop));
            RunSummary interrupted = new Training(Toys.network(), images, recipe, listeners)
                    .with(new Checkpoints(run, Duration.ofDays(1), true))
                    .stoppedBy(stop)
                    .run(manager);
            assertTrue(interrupted.interrupted(), interrupted.toString());
            Subject resumed = Toys.network();
            RunSummary summary = resume(resumed, recipe, run);
            assertEquals(expected.testAccuracy(), summary.testAccuracy());
            assertEquals(expected.bestEpoch(), summary.bestEpoch());
            assertSame(whole.block(), resumed.block());
        }
    }

    @Test
    void aFinishedRunIsNotRunAgain() {
        resume(Toys.network(), recipe, folder);
        Subject again = Toys.network();
        List<String> heard = new ArrayList<>();
        new Training(again, images, recipe, List.of(new RunListener() {
                    @Override
                    public void batchDone(BatchProgress progress) {
                        heard.add("batch");
                    }
                }))
                .with(new Checkpoints(folder, Duration.ZERO, true))
                .run(manager);
        assertEquals(List.of(), heard);
    }

    @Test
    void theBestEpochIsKeptBesideTheLast() throws IOException {
        resume(Toys.network(), recipe.withLearningRate(1e-6), folder);
        Checkpoints checkpoints = new Checkpoints(folder, Duration.ZERO, true);
        assertTrue(Files.exists(checkpoints.last()));
        assertTrue(Files.exists(checkpoints.best()));
    }

    @Test
    void refusesToGoOnAsAnotherRun() {
        resume(Toys.network(), recipe, folder);
        RunException refusal =
                assertThrows(RunException.class, () -> resume(Toys.network(), recipe.withLearningRate(0.125), folder));
        assertEquals(
                "The run to be resumed has learningRate 0.05, not 0.125; give the options that it was started with, or"
                        + " name another folder",
                refusal.getMessage());
        RunException begun =
                assertThrows(RunException.class, () -> new Training(Toys.network(), images, recipe, List.of())
                        .with(new Checkpoints(folder, Duration.ZERO, false))
                        .run(manager));
        assertTrue(begun.getMessage().endsWith("resume that, or name another folder"), begun.getMessage());
    }

    @Test
    void saysThatAnotherNumberOfThreadsGivesOtherBits() {
        RunStart start = Records.start();
        Environment two = start.environment();
        Environment one =
                new Environment(two.horesnet(), two.djl(), two.engine(), two.java(), two.system(), two.device(), 1);
        SavedRun saved = new SavedRun(start, RunPosition.START, List.of());
        assertEquals("", saved.note(two));
        assertEquals("with 1 thread after 2 the results cannot be the same to the last bit", saved.note(one));
    }

    @Test
    void refusesADamagedState() throws IOException {
        resume(Toys.network(), recipe, folder);
        Path last = folder.resolve("last.safetensors");
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length - 1]++;
        Files.write(last, bytes);
        RunException refusal = assertThrows(RunException.class, () -> resume(Toys.network(), recipe, folder));
        assertTrue(
                refusal.getMessage()
                        .endsWith("found other bytes than were written, by their SHA-256 digest);"
                                + " put best.safetensors in its place, or start anew in another folder"),
                refusal.getMessage());
    }

    private RunSummary resume(Subject subject, Recipe chosen, Path run) {
        return new Training(subject, images, chosen, List.of())
                .with(new Checkpoints(run, Duration.ZERO, true))
                .run(manager);
    }

    private static void assertSame(Block expected, Block actual) {
        expected.getParameters()
                .forEach(named -> assertArrayEquals(
                        named.getValue().getArray().toByteArray(),
                        actual.getParameters().get(named.getKey()).getArray().toByteArray(),
                        named.getKey()));
    }

    /** Asks a run to stop after so many batches. */
    private static final class StopAfter implements RunListener {
        private final StopRequest stop;
        private int left;

        StopAfter(int batches, StopRequest stop) {
            this.left = batches;
            this.stop = stop;
        }

        @Override
        public void batchDone(BatchProgress progress) {
            left--;
            if (left == 0) {
                stop.make("the test");
            }
        }
    }
}
