package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that keep to a budget of memory, as a user starts them. */
@EnabledOnOs(OS.LINUX)
class MemoryBudgetIT {
    @TempDir
    private Path folder;

    private String train(String run, String budget) throws IOException, InterruptedException {
        ProcessBuilder builder = HoresnetJar.command(
                folder,
                List.of(
                        "train",
                        "--scheme=RK4",
                        "--layers=58",
                        "--width=16",
                        "--batch=64",
                        "--limit=192",
                        "--test-limit=64",
                        "--epochs=1",
                        "--memory-budget=" + budget,
                        "--out=" + run));
        builder.environment().keySet().removeAll(List.of("HORESNET_ALLOCATOR", "MALLOC_PERTURB_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /** GiB. */
    private static double number(String form, String output) {
        Matcher matcher = Pattern.compile(form.replace("#", "([0-9.]+) GiB")).matcher(output);
        assertTrue(matcher.find(), output);
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void theFastestWayThatKeepsToTheBudgetIsForetoldAndTaken() throws Exception {
        String ample = train("ample", "1t");
        double plain = number("memory plain: about # at the peak", ample);
        assertEquals(1, number("memory: # at the peak", ample) / plain, 0.15, ample);

        String tight = train("tight", plain - 0.05 + "g");
        double recomputed = number("memory checkpoint: about # at the peak", tight);
        assertTrue(recomputed < plain - 0.05, tight);
        assertEquals(1, number("memory: # at the peak", tight) / recomputed, 0.15, tight);
    }
}
