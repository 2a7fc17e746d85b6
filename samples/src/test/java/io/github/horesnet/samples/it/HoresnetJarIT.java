package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as a user starts it. */
class HoresnetJarIT {
    private static final String[] SMALL = {
        "--schemes",
        "Euler,RK4",
        "--layers",
        "12",
        "--width",
        "2",
        "--limit",
        "20",
        "--test-limit",
        "10",
        "--epochs",
        "1",
        "--threads",
        "1"
    };

    @TempDir
    private Path folder;

    private record Outcome(int status, String output) {}

    private Outcome horesnet(String command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(command);
        line.addAll(List.of(arguments));
        Process process = HoresnetJar.command(folder, line).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    @Test
    void printsItsUsageFromAnyFolder() throws Exception {
        Outcome outcome = horesnet("--help");
        assertEquals(0, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("Usage: horesnet"), outcome.output());
    }

    @Test
    void comparesSchemesAndWritesAPage() throws Exception {
        Outcome outcome = horesnet("compare", SMALL);
        assertEquals(0, outcome.status(), outcome.output());
        String page = Files.readString(folder.resolve("comparison/index.html"));
        assertTrue(page.contains("<tr><td>Euler</td><td>1</td><td>5</td><td>12</td>"), page);
        assertTrue(page.contains("<tr><td>RK4</td><td>4</td><td>1</td><td>10</td>"), page);
    }

    @Test
    void aComparisonGoesOnWhereItWas() throws Exception {
        horesnet("compare", SMALL);
        Path euler = folder.resolve("comparison/Euler-seed1/metrics.jsonl");
        Path rk4 = folder.resolve("comparison/RK4-seed1/metrics.jsonl");
        FileTime before = Files.getLastModifiedTime(euler);
        String whole = Files.readString(rk4);
        Files.writeString(rk4, whole.substring(0, whole.length() - 100));

        Outcome outcome = horesnet("compare", SMALL);
        assertEquals(0, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("Euler-seed1: finished before"), outcome.output());
        assertEquals(before, Files.getLastModifiedTime(euler));
        assertTrue(Files.readString(rk4).contains("\"type\":\"summary\""));
    }

    @Test
    void aComparisonNeverReplacesAnother() throws Exception {
        horesnet("compare", SMALL);
        String[] other = SMALL.clone();
        other[5] = "3";
        Outcome outcome = horesnet("compare", other);
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.output().lines().count(), outcome.output());
        assertTrue(outcome.output().contains("name another folder with --out"), outcome.output());
    }

    @Test
    void aFailedRunIsReportedAndTheOthersGoOn() throws Exception {
        Files.createDirectories(folder.resolve("comparison/Euler-seed1/baseline.jsonl"));
        Files.createDirectories(folder.resolve("comparison/Euler-seed1/metrics.jsonl"));
        Outcome outcome = horesnet("compare", SMALL);
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("Euler-seed1 failed"), outcome.output());
        assertFalse(outcome.output().contains("\tat "), outcome.output());
        assertTrue(Files.readString(folder.resolve("comparison/index.html")).contains("<tr><td>RK4</td>"));
    }
}
