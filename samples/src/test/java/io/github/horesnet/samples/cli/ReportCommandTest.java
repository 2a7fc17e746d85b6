package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.StepMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private Path train(String name, String... options) {
        Path run = folder.resolve(name);
        List<String> small = List.of(
                "train",
                "--width",
                "4",
                "--limit",
                "40",
                "--test-limit",
                "8",
                "--epochs",
                "2",
                "--batch",
                "8",
                "--out",
                run.toString());
        Commands.run(Stream.concat(small.stream(), Stream.of(options)).toArray(String[]::new))
                .output();
        return run;
    }

    @Test
    void trainRecordsStepsAndTheCommandAndWritesTheReport() throws IOException {
        Path run = train("run 1", "--log-every", "2", "--scheme", "Midpoint", "--step", "per-row", "--tensorboard");
        List<StepMetrics> steps = RunMetrics.read(run.resolve("metrics.jsonl")).steps();
        assertEquals(
                List.of(2L, 4L, 5L, 6L, 8L, 10L),
                steps.stream().map(StepMetrics::step).toList());
        assertTrue(
                steps.get(0).learnable().keySet().stream().allMatch(name -> name.startsWith("block1.h")), steps + "");
        assertEquals(Set.of(), steps.get(0).controlled().keySet());
        assertTrue(steps.get(0).waiting() >= 0 && steps.get(0).waiting() <= 1);
        String command = Files.readString(run.resolve("command.txt"));
        assertEquals(
                "java -jar horesnet.jar train --width 4 --limit 40 --test-limit 8 --epochs 2 --batch 8 --out '" + run
                        + "' --log-every 2 --scheme Midpoint --step per-row --tensorboard\n",
                command);
        String page = Files.readString(run.resolve("report.html"));
        assertTrue(page.contains("--log-every 2 --scheme Midpoint"), page);
        try (Stream<Path> events = Files.list(run.resolve("tensorboard"))) {
            assertEquals(1, events.count());
        }
    }

    @Test
    void aControlledStepIsNamedWithItsBlockAndItsError() {
        Path run = train("run", "--scheme", "Heun", "--blocks", "2", "--step", "controlled");
        StepMetrics last = RunMetrics.read(run.resolve("metrics.jsonl")).steps().get(1);
        assertEquals(Set.of("block1.h", "block2.h"), last.controlled().keySet());
        assertEquals(Set.of("block1.h", "block2.h"), last.errors().keySet());
        assertEquals(Set.of(), last.learnable().keySet());
    }

    @Test
    void writesThePageWhereItIsAskedTo() {
        Path run = train("run");
        Path page = folder.resolve("pages/one.html");
        assertEquals(
                "Report: " + page,
                Commands.run("report", run.toString(), run.toString(), "--out", page.toString())
                        .output()
                        .strip());
        assertTrue(Files.exists(page));
    }

    @Test
    void badInputIsOneClearLine() {
        assertTrue(Commands.run("report").complaint().contains("FOLDER"));
        assertEquals(
                "horesnet report: Folder nowhere: cannot be read (not found); name a folder that train wrote",
                Commands.run("report", "nowhere").complaint());
        assertTrue(Commands.run(
                        "train",
                        "--log-every",
                        "0",
                        "--out",
                        folder.resolve("x").toString())
                .complaint()
                .contains("--log-every: found 0; expected at least 1"));
    }
}
