package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Gradients may not depend on what the JVM's collector does between forward and backward. */
class AllocationPressureTest {

    private static final Pattern RESULT = Pattern.compile("wrong steps: (\\d+)");

    @Test
    @Timeout(60)
    void gradientsAreTheSameUnderCollectionsAndAllocation() throws Exception {
        assertEquals(0, wrongSteps());
    }

    @Test
    @Timeout(60)
    void aProductWithAJavaNumberIsCaught() throws Exception {
        assertTrue(wrongSteps("number") > 0);
    }

    private static int wrongSteps(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-cp",
                System.getProperty("java.class.path"),
                AllocationPressure.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), output);
            Matcher result = RESULT.matcher(output);
            assertTrue(result.find(), output);
            return Integer.parseInt(result.group(1));
        } finally {
            process.destroyForcibly();
        }
    }
}
