package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsTest {
    private final Path file;

    RunMetricsTest(@TempDir Path folder) {
        this.file = folder.resolve("runs/one.jsonl");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        RunSummary summary = RunSummary.of(RunSummary.FINISHED, List.of(Records.epoch(1), Records.epoch(2)), 3);
        try (MetricsWriter writer = new MetricsWriter(file)) {
            writer.started(Records.start());
            writer.stepDone(Records.step(3, 1));
            writer.epochDone(Records.epoch(1));
            writer.epochDone(Records.epoch(2));
            writer.ended(summary);
        }
        assertEquals(
                new RunMetrics(
                        Records.start(),
                        List.of(Records.step(3, 1)),
                        List.of(Records.epoch(1), Records.epoch(2)),
                        Optional.of(summary)),
                RunMetrics.read(file));
        assertEquals(5, Files.readAllLines(file).size());
    }

    @Test
    void aRunThatWasEndedHasTheEpochsItCompleted() {
        try (MetricsWriter writer = new MetricsWriter(file)) {
            writer.started(Records.start());
            writer.epochDone(Records.epoch(1));
            assertEquals(
                    new RunMetrics(Records.start(), List.of(), List.of(Records.epoch(1)), Optional.empty()),
                    RunMetrics.read(file),
                    "read while the writer is open: every line is flushed");
        }
    }

    @Test
    void theSummaryHasTheFirstBestEpoch() {
        EpochMetrics worse = Records.epoch(0);
        RunSummary summary = RunSummary.of("why", List.of(Records.epoch(2), Records.epoch(2), worse), 1);
        assertEquals(new RunSummary("why", 3, 2, 0.5, 0, 3 * 61.5, 1), summary);
        assertEquals(new RunSummary("why", 0, 0, 0, 0, 0, 0), RunSummary.of("why", List.of(), 0));
    }

    @Test
    void refusesToOverwrite() {
        new MetricsWriter(file).close();
        assertRefused(
                "Metrics file " + file + ": cannot be created (already exists); name another file",
                () -> new MetricsWriter(file));
    }

    @Test
    void saysWhyAFileCannotBeCreated() throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "a file");
        Path below = file.resolve("two.jsonl");
        RunException refusal = assertThrows(RunException.class, () -> new MetricsWriter(below));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("Metrics file " + below + ": cannot be created ("), message);
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        MetricsWriter writer = new MetricsWriter(file, FileChannel.open(full, StandardOpenOption.WRITE));
        assertRefused(
                "Metrics file " + file + ": cannot be written (No space left on device);"
                        + " free some space, or name a file elsewhere",
                () -> writer.started(Records.start()));
    }

    @Test
    void aRunThatGoesOnKeepsWhatWasBeforeThatPlace() throws IOException {
        try (MetricsWriter writer = new MetricsWriter(file)) {
            writer.started(Records.start());
            writer.stepDone(Records.step(3, 1));
            writer.epochDone(Records.epoch(1));
            writer.stepDone(Records.step(5, 2));
            writer.skipped(new SkippedBatch(2, 2, 0.1, "the loss is NaN"));
            writer.stepDone(Records.step(7, 2));
            writer.epochDone(Records.epoch(2));
        }
        Files.writeString(file, "{\"type\":\"st", StandardOpenOption.APPEND);
        RunPosition at = new RunPosition(1, 2, 6, 0, 0, 0, 0, 1);
        RunResumption resumption =
                new RunResumption(1, 2, "now", Records.start().environment(), "");
        try (MetricsWriter writer = MetricsWriter.resuming(file)) {
            writer.resumed(Records.start(), resumption, at);
            writer.stepDone(Records.step(8, 2));
        }
        assertEquals(
                new RunMetrics(
                        Records.start(),
                        List.of(Records.step(3, 1), Records.step(5, 2), Records.step(8, 2)),
                        List.of(Records.epoch(1)),
                        Optional.empty()),
                RunMetrics.read(file));
        assertTrue(Files.readString(file).contains("the loss is NaN"));
        try (MetricsWriter writer = MetricsWriter.resuming(file)) {
            writer.started(Records.start());
        }
        assertEquals(List.of(RunRecords.toJson(Records.start())), Files.readAllLines(file));
    }

    @Test
    void namesAFileThatIsMissing() {
        assertRefused(
                "Metrics file " + file + ": cannot be read (not found); name a file that a run wrote",
                () -> RunMetrics.read(file));
    }

    @Test
    void namesTheLineThatIsNoRecord() throws IOException {
        String start = RunRecords.toJson(Records.start());
        String epoch = RunRecords.toJson(Records.epoch(1));
        assertUnreadable(":1: found no record of type \"run\"; expected a file that a run wrote", "");
        assertUnreadable(":1: found no record of type \"run\"; expected a file that a run wrote", epoch);
        assertUnreadable(":2: found no JSON object; expected a line that a run wrote", start + "\n7");
        assertUnreadable(":2: found no JSON object; expected a line that a run wrote", start + "\n\n" + epoch);
        assertUnreadable(
                ":1: found no type; expected one of [run, resumed, position, skipped, step, epoch, summary]; expected a line that a run wrote",
                "{}");
        assertUnreadable(
                ":1: in \"epoch\", found no [trainLoss] and unknown [loss]; expected a line that a run wrote",
                epoch.replace("trainLoss", "loss"));
        assertUnreadable(
                ":1: in \"run.data\", found no [name] and unknown []; expected a line that a run wrote",
                start.replace("\"name\":\"CIFAR-10\",", ""));
        assertUnreadable(
                ":1: in \"epoch\", field \"trainLoss\": found null; expected a line that a run wrote",
                epoch.replace("2.25", "null"));
        assertUnreadable(
                ":1: in \"epoch\", field \"trainLoss\": found \"2.25\"; expected a line that a run wrote",
                epoch.replace("2.25", "\"2.25\""));
        assertUnreadable(
                ":1: in \"run\", field \"started\": found 2022; expected a line that a run wrote",
                start.replace("\"2022-02-22T22:22:22Z\"", "2022"));
        assertUnreadable(
                ":1: in \"epoch\", field \"trainLoss\": found 1e999; expected a line that a run wrote",
                epoch.replace("2.25", "1e999"));
    }

    @Test
    void namesTheLineThatHasNoPlaceThere() throws IOException {
        String start = RunRecords.toJson(Records.start()) + "\n";
        String epoch = RunRecords.toJson(Records.epoch(1)) + "\n";
        String step = RunRecords.toJson(Records.step(3, 1)) + "\n";
        String end = RunRecords.toJson(RunSummary.of("why", List.of(), 0)) + "\n";
        assertUnreadable(":3: found epoch 1; expected epoch 2 or a step of it", start + epoch + epoch);
        assertUnreadable(":3: found step 3 of epoch 1; expected epoch 2 or a step of it", start + epoch + step);
        assertUnreadable(":3: found step 3 of epoch 1; expected epoch 1 or a step of it", start + step + step);
        assertUnreadable(":2: found the start of a run; expected epoch 1 or a step of it", start + start);
        assertUnreadable(":3: found step 3 of epoch 1; expected the end of the file", start + end + step);
        assertUnreadable(":3: found the summary of a run; expected the end of the file", start + end + end);
    }

    @Test
    void readsFilesOfBeforeThereWereSteps() throws IOException {
        String epoch = RunRecords.toJson(Records.epoch(1));
        write(RunRecords.toJson(Records.start()) + "\n" + epoch.substring(0, epoch.indexOf(",\"steps\"")) + "}\n");
        assertEquals(List.of(), RunMetrics.read(file).epochs().get(0).steps());
    }

    @Test
    void leavesOutALastLineThatIsCutOff() throws IOException {
        String start = RunRecords.toJson(Records.start()) + "\n";
        String step = RunRecords.toJson(Records.step(3, 1));
        for (int length = 0; length < step.length(); length += 7) {
            write(start + step.substring(0, length));
            RunMetrics.Unfinished found = RunMetrics.readUnfinished(file);
            assertEquals(length > 0, found.cut());
            assertEquals(new RunMetrics(Records.start(), List.of(), List.of(), Optional.empty()), found.metrics());
        }
        write(start + step);
        assertEquals(
                List.of(Records.step(3, 1)),
                RunMetrics.readUnfinished(file).metrics().steps());
        write(start + step.substring(9) + "\n" + step);
        assertThrows(RunException.class, () -> RunMetrics.readUnfinished(file), "a line within the file is not whole");
    }

    @Test
    void namesTheLineThatIsNoJsonOrOfAnotherType() throws IOException {
        String epoch = RunRecords.toJson(Records.epoch(1));
        for (String line :
                List.of(epoch.substring(0, 30), epoch.replace("\"epoch\":1", "\"epoch\":1.5"), epoch + "}")) {
            write(line);
            String message = String.valueOf(assertThrows(RunException.class, () -> RunMetrics.read(file))
                    .getMessage());
            assertTrue(message.startsWith(file + ":1: "), message);
            assertEquals(1, message.lines().count());
        }
    }

    private void assertUnreadable(String expected, String text) throws IOException {
        write(text);
        assertRefused(file + expected, () -> RunMetrics.read(file));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(RunException.class, action).getMessage());
    }
}
