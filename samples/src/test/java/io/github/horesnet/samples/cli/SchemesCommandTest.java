package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.horesnet.samples.schemes.Schemes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemesCommandTest {
    @Test
    void listsEachSchemeWithWhatIsProvedOfIt() {
        List<String> lines = Commands.run("schemes").output().lines().toList();
        assertEquals(1 + Schemes.names().size(), lines.size());
        assertEquals(
                "Verner89 Runge–Kutta 14 of 16 8 9 11 128 6 134 Verner 8(9)",
                lines.stream()
                        .filter(line -> line.startsWith("Verner89 "))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(" +", " "));
    }

    @Test
    void saysWhichOrdersAreWaived() {
        assertTrue(Commands.run("schemes")
                .output()
                .lines()
                .anyMatch(line -> line.startsWith("Verner89AsPrinted ") && line.contains(" 0 (waived) ")));
    }

    @Test
    void listsTheSchemesOfThisModuleToo() {
        String table = Commands.run("schemes").output();
        assertTrue(table.contains("\nBalanced3 "), table);
        assertTrue(table.contains("\nQuarters4 "), table);
    }

    @Test
    void printsTheSameAsJson() {
        JsonArray schemes = JsonParser.parseString(
                        Commands.run("schemes", "--json").output())
                .getAsJsonArray();
        assertEquals(Schemes.names().size(), schemes.size());
        JsonObject euler = schemes.get(0).getAsJsonObject();
        assertEquals("Euler", euler.get("scheme").getAsString());
        assertEquals(1, euler.get("order").getAsInt());
        assertTrue(euler.get("embeddedOrder").isJsonNull());
    }
}
