package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code doctor} says, where all is well and where natives are missing. */
class DoctorIT {
    private static final Path JAR = Path.of(System.getProperty("it.jar"));

    private static String doctor(List<String> classPath, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(classPath);
        line.add("doctor");
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static JsonObject part(String json, String name) {
        JsonArray parts = JsonParser.parseString(json).getAsJsonArray();
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> part.getAsJsonObject())
                .filter(part -> part.get("part").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatNativesLoadAndBlocksAreThere() throws Exception {
        String json = doctor(List.of("-jar", JAR.toString()), "--json", "--threads", "1");
        assertEquals("ok", part(json, "natives").get("state").getAsString());
        assertEquals("ok", part(json, "blocks").get("state").getAsString());
        assertTrue(part(json, "threads").get("found").getAsString().startsWith("1 to share an operation"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void warnsOfAnAllocatorThatKeepsWhatIsFreedAndSaysTheRemedy() throws Exception {
        String text = doctor(List.of("-jar", JAR.toString()), "--allocator", "system");
        assertTrue(text.contains("warn  allocator"), text);
        assertTrue(text.contains("-> unset the choice, or set auto"), text);
    }

    @Test
    void missingNativesAreToldInALineWithTheirRemedy() throws Exception {
        String libraries = JAR.resolveSibling("lib") + "/*";
        String json = doctor(
                List.of(
                        "-cp",
                        JAR + System.getProperty("path.separator") + libraries,
                        "-DPYTORCH_LIBRARY_PATH=/nowhere",
                        "-DDJL_CACHE_DIR=/dev/null/nowhere",
                        "io.github.horesnet.samples.cli.Main"),
                "--json");
        assertFalse(json.contains("\tat "), json);
        assertEquals("warn", part(json, "natives").get("state").getAsString(), json);
        assertTrue(part(json, "natives").get("remedy").getAsString().contains("pytorch-native-cpu"), json);
    }
}
