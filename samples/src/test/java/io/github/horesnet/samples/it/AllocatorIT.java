package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.horesnet.samples.process.Interruption;
import io.github.horesnet.samples.process.PreloadableLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The allocator of the process that trains, as a user starts it. */
@EnabledOnOs(OS.LINUX)
class AllocatorIT {
    private static final String VARIABLE = "HORESNET_ALLOCATOR";

    @TempDir
    private Path folder;

    private Process train(Map<String, String> environment, String... options) throws IOException {
        List<String> line = new ArrayList<>();
        line.addAll(List.of("train", "--scheme", "Euler", "--width", "16"));
        line.addAll(List.of("--limit", "16", "--test-limit", "8", "--threads", "1", "--out", "run über"));
        line.addAll(List.of(options));
        ProcessBuilder builder = HoresnetJar.command(folder, line);
        builder.environment().keySet().removeAll(List.of(VARIABLE, "MALLOC_PERTURB_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> lines(Map<String, String> environment, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--epochs", "1"));
        Process process = train(environment, all.toArray(String[]::new));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }

    private static String installed() {
        var library = PreloadableLibrary.find();
        assumeTrue(library.isPresent(), "tcmalloc is not installed");
        return library.orElseThrow().toString();
    }

    @Test
    void tcmallocIsPreloadedWhereItIsInstalled() throws Exception {
        String library = installed();
        assertTrue(lines(Map.of()).get(0).startsWith("native memory: " + library));
        assertTrue(Files.exists(folder.resolve("run über/model")));
    }

    @Test
    void glibcIsTrimmedOnRequest() throws Exception {
        String line = lines(Map.of(), "--allocator", "trim").get(0);
        assertTrue(line.matches("native memory: glibc [0-9.]+, trimmed as it grows"), line);
    }

    @Test
    void aVariableChoosesWhereNoOptionDoes() throws Exception {
        String line = lines(Map.of(VARIABLE, "system")).get(0);
        assertTrue(line.matches("native memory: glibc [0-9.]+"), line);
    }

    @Test
    void anAllocatorThatTheUserPreloadedStays() throws Exception {
        String library = installed();
        Path own = Files.copy(Path.of(library), folder.resolve("libown.so"));
        String line = lines(Map.of("LD_PRELOAD", own.toString())).get(0);
        assertEquals("native memory: " + own, line);
    }

    @Test
    void aLibraryThatIsNoAllocatorIsSaidToBeNone() throws Exception {
        Path other = Path.of(System.getProperty("java.home"), "lib", "libjsig.so");
        List<String> lines = lines(Map.of(), "--allocator", other.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains(other + " could not be preloaded")), lines::toString);
    }

    @Test
    void whatIsNoLibraryIsRefusedInOneLine() throws Exception {
        Process process = train(Map.of(), "--allocator", "pom.xml");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertEquals(1, output.lines().count(), output);
        assertTrue(output.startsWith("horesnet train: allocator 'pom.xml': found no library"), output);
    }

    @Test
    void aSignalEndsTheTrainingWithAStatusOfItsOwn() throws Exception {
        Process process = train(Map.of(), "--epochs", "100000");
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null && !line.startsWith("epoch 1/")) {
                line = reader.readLine();
            }
        }
        process.destroy();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(Interruption.STATUS, process.exitValue());
        assertFalse(process.descendants().findAny().isPresent());
    }
}
