package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.process.Interruption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal while the engine computes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there is killed without a signal")
class InterruptionIT {
    private static final Duration STARTED = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        return HoresnetJar.command(folder, List.of(arguments)).start();
    }

    private static void requireQuietEnd(Process process) throws Exception {
        while (process.info().totalCpuDuration().orElseThrow().compareTo(STARTED) < 0) {
            assertTrue(process.isAlive());
            Thread.sleep(100);
        }
        process.toHandle().destroy();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(Interruption.STATUS, process.exitValue(), output);
        assertEquals(
                List.of(), output.lines().filter(line -> line.startsWith("#")).toList());
    }

    @Test
    void cutsOffAMeasurement() throws Exception {
        requireQuietEnd(start(
                ("measure --code horesnet --scheme RK4 --step fixed --evaluations 28 --width 32 --batch 64 --size 32"
                                + " --workload training --steps 1000 --out measured.json")
                        .split(" ")));
    }

    @Test
    void cutsOffALandscape() throws Exception {
        requireQuietEnd(start("reproduce", "figure8", "--scale", "small"));
    }
}
