package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A quick bench, as a user starts it. */
@EnabledOnOs(OS.LINUX)
class BenchIT {
    @TempDir
    private Path folder;

    private void bench() throws IOException, InterruptedException {
        Process process = HoresnetJar.command(folder, List.of("bench", "--quick", "--threads", "1"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    private JsonObject row(String code, String network) throws IOException {
        String json = Files.readString(folder.resolve("bench/bench.json"));
        List<JsonElement> rows = JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("rows")
                .asList();
        return rows.stream()
                .map(JsonElement::getAsJsonObject)
                .filter(row -> row.get("code").getAsString().equals(code))
                .filter(row -> row.get("network").getAsString().equals(network))
                .findFirst()
                .orElseThrow();
    }

    private Path result(String name) {
        return folder.resolve("bench/cases/system-threads-1/" + name + "-fixed-f4-w16-b4-p8-plain-training-n2-r1.json");
    }

    @Test
    void measuresEachNetworkAndGoesOnWhereItWas() throws Exception {
        bench();
        double euler = row("horesnet", "Euler").get("held").getAsDouble();
        double rk4 = row("horesnet", "RK4").get("held").getAsDouble();
        double plain = row("plain", "RK4").get("held").getAsDouble();
        assertEquals(euler, rk4, 1.5);
        assertTrue(plain > 1.8 * rk4, () -> plain + " maps held by plain code, " + rk4 + " by the generated block");
        JsonObject ratios = row("horesnet", "RK4").getAsJsonObject("step").getAsJsonObject("ratios");
        assertTrue(ratios.keySet().containsAll(List.of("Euler", "plain", "floor")), ratios::toString);
        assertTrue(Files.readString(folder.resolve("bench/index.html")).contains("<tr><td>horesnet</td><td>RK4</td>"));

        FileTime euler1 = Files.getLastModifiedTime(result("horesnet-Euler"));
        FileTime rk41 = Files.getLastModifiedTime(result("horesnet-RK4"));
        Files.delete(result("horesnet-RK4"));
        bench();
        assertEquals(euler1, Files.getLastModifiedTime(result("horesnet-Euler")));
        assertNotEquals(rk41, Files.getLastModifiedTime(result("horesnet-RK4")));
    }
}
