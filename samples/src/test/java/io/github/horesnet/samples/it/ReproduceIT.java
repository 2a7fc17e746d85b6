package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.RunMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reproduce} whose processes are ended. */
class ReproduceIT {
    private static final String[] TRAININGS = {"figure10", "--sub-net", "vgg", "--epochs", "8"};

    @TempDir
    private Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(ReproduceIT::kill);
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private Process start(String out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add("reproduce");
        line.addAll(List.of(arguments));
        line.addAll(List.of("--scale", "trial", "--threads", "1", "--parallel", "2", "--out", out));
        ProcessBuilder builder =
                HoresnetJar.command(folder, line).redirectOutput(ProcessBuilder.Redirect.appendTo(log(out).toFile()));
        // Processes of a second each: what the second compiler and other threads gain comes too late.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        started.add(process.toHandle());
        return process;
    }

    private Path log(String out) {
        return folder.resolve(out + ".log");
    }

    private String output(String out) throws IOException {
        return Files.readString(log(out));
    }

    private void finish(String out) throws IOException, InterruptedException {
        int status = start(out, TRAININGS).waitFor();
        assertEquals(0, status, output(out));
    }

    /** What runs have measured so far, without times, by the names of their folders. */
    private Map<String, List<List<Double>>> measured(String out, boolean finished) throws IOException {
        Path trainings = folder.resolve(out).resolve("trial/trainings");
        if (!Files.exists(trainings)) {
            return Map.of();
        }
        Map<String, List<List<Double>>> measured = new TreeMap<>();
        try (Stream<Path> runs = Files.list(trainings)) {
            for (Path run : runs.filter(one -> Files.exists(one.resolve("metrics.jsonl")))
                    .toList()) {
                String text = Files.readString(run.resolve("metrics.jsonl"));
                boolean ended = text.contains("\"type\":\"summary\"") && text.endsWith("\n");
                if (ended || !finished) {
                    measured.put(run.getFileName().toString(), ended ? scores(run) : List.of());
                }
            }
        }
        return measured;
    }

    private static List<List<Double>> scores(Path run) {
        return RunMetrics.read(run.resolve("metrics.jsonl")).epochs().stream()
                .map(epoch -> List.of(epoch.trainLoss(), epoch.trainAccuracy(), epoch.testLoss(), epoch.testAccuracy()))
                .toList();
    }

    private void awaitOneAtWorkAfterOne(Process process, String out) throws IOException, InterruptedException {
        while (process.isAlive()
                && (measured(out, true).isEmpty()
                        || measured(out, false).size() == measured(out, true).size())) {
            Thread.sleep(20);
        }
        assertTrue(process.isAlive(), output(out));
    }

    @Test
    void oneThatIsKilledGoesOnWhereItWasToTheSameResults() throws Exception {
        finish("whole");
        Process first = start("killed", TRAININGS);
        awaitOneAtWorkAfterOne(first, "killed");
        kill(first.toHandle());
        Map<String, List<List<Double>>> before = measured("killed", true);
        Map<String, FileTime> written = written("killed", before.keySet());
        int printed = output("killed").length();

        Process alone = start("killed", TRAININGS);
        while (alone.isAlive() && !output("killed").substring(printed).contains(": epoch ")) {
            Thread.sleep(20);
        }
        alone.destroyForcibly().waitFor();
        finish("killed");
        assertEquals(measured("whole", true), measured("killed", true));
        assertEquals(5, measured("killed", true).size());
        assertEquals(written, written("killed", before.keySet()));
    }

    private Map<String, FileTime> written(String out, Set<String> runs) throws IOException {
        Map<String, FileTime> written = new TreeMap<>();
        for (String run : runs) {
            Path metrics =
                    folder.resolve(out).resolve("trial/trainings").resolve(run).resolve("metrics.jsonl");
            written.put(run, Files.getLastModifiedTime(metrics));
        }
        return written;
    }

    @Test
    void oneThatIsToldToEndEndsItsTrainingsAndASecondOneIsRefused() throws Exception {
        Process process = start("told", "figure10", "--epochs", "10000");
        while (process.isAlive() && measured("told", false).size() < 2) {
            Thread.sleep(20);
        }
        Process second = start("told", TRAININGS);
        assertEquals(1, second.waitFor(), output("told"));
        assertTrue(output("told").contains("horesnet reproduce: Folder told: another reproduce works in it;"));

        List<ProcessHandle> trainings = process.descendants().toList();
        assertEquals(2, trainings.size());
        started.addAll(trainings);
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), output("told"));
        assertTrue(trainings.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(
                2,
                output("told")
                        .lines()
                        .filter(line -> line.contains("The state is saved in"))
                        .count());
        assertFalse(output("told").contains("failed"), output("told"));
    }
}
