package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.process.AllocatorChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchRunTest {
    private static final String ROW = """
            {"command": "c", "rows": [{"code": "horesnet", "network": "Euler", "evaluations": 1, "layers": 4, "held": 1}]}""";

    @TempDir
    private Path folder;

    private BenchRun run(String... threads) {
        Launch launch = new Launch(List.of(), List.of(threads), 1, new AllocatorChoice.Platform());
        return new BenchRun(List.of("bench", "--width", "none"), folder, launch);
    }

    private void finish() throws IOException {
        Path results = Files.createDirectories(folder.resolve("bench"));
        Files.writeString(results.resolve("bench.json"), ROW);
        Files.writeString(results.resolve("arguments.txt"), "bench --width none --threads 1 --allocator system\n");
    }

    @Test
    void resultsWithOtherThreadsAreMeasuredAnew() throws IOException {
        finish();
        assertEquals(1, run("--threads", "1").done());
        assertEquals(0, run("--threads", "2").done());
        assertEquals(0, run().done());
    }

    @Test
    void aBenchThatFailsLeavesNoResultsOfAnother() throws IOException {
        finish();
        assertEquals(1, run("--threads", "2").rows().size());
        assertThrows(RunException.class, () -> run("--threads", "2").go(part -> {}));
        assertEquals(List.of(), run("--threads", "2").rows());
    }
}
