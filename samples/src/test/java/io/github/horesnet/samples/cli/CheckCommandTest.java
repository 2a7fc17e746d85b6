package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String GOOD = """
            scheme Heun
            order 2
            0 |
            1 | 1
            ----
            b | 1/2 1/2
            """;

    /** Two errors: row 2 does not sum to its c, and the order is claimed too high. */
    private static final String BAD = """
            scheme Heun
            order 3
            0 |
            1/2 | 1
            ----
            b | 1/2 1/2
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aGoodFileGivesItsProvedOrder() throws IOException {
        String file = file("heun.tableau", GOOD);
        assertEquals(
                List.of(
                        file
                                + ": Heun, Runge–Kutta, 2 stages, proved order 2, 4 states held in 4 passes, in evaluation 2 in 7, the fewest possible",
                        "  stage order 1, principal error norm 0.1863",
                        "  stability polynomial 1, 1, 1/2 (from the constant on)",
                        "  stable on the real axis from -2 to 0, on the imaginary axis up to 0; strong stability coefficient 1",
                        "  not reversible"),
                Commands.run("check", file).output().lines().toList());
    }

    @Test
    void everyFindingOfEveryFileIsPrintedAtItsPlace() throws IOException {
        String bad = file("bad.tableau", BAD);
        String good = file("good.tableau", GOOD);
        Commands.Outcome outcome = Commands.run("check", bad, good);
        List<String> lines = outcome.out().lines().toList();
        assertEquals(1, outcome.status());
        assertTrue(lines.get(0).startsWith(bad + ":2:1: error: "), lines.get(0));
        assertTrue(lines.get(0).endsWith("[order-refuted]"), lines.get(0));
        assertTrue(lines.get(1).startsWith(bad + ":4:"), lines.get(1));
        assertTrue(lines.get(1).endsWith("[row-sum]"), lines.get(1));
        assertEquals(
                bad
                        + ": Heun, Runge–Kutta, 2 stages, proved order 2, 4 states held in 4 passes, in evaluation 2 in 7, the fewest possible",
                lines.get(2));
        assertTrue(
                lines.contains(
                        good
                                + ": Heun, Runge–Kutta, 2 stages, proved order 2, 4 states held in 4 passes, in evaluation 2 in 7, the fewest possible"),
                outcome.out());
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        String bad = file("bad.tableau", BAD);
        Commands.Outcome outcome = Commands.run("check", "--json", bad);
        JsonArray files = JsonParser.parseString(outcome.out()).getAsJsonArray();
        JsonObject first = files.get(0).getAsJsonObject();
        assertEquals(1, outcome.status());
        assertFalse(first.get("ok").getAsBoolean());
        assertEquals(2, first.getAsJsonObject("facts").get("order").getAsInt());
        JsonObject finding = first.getAsJsonArray("findings").get(1).getAsJsonObject();
        assertEquals("row-sum", finding.get("rule").getAsString());
        assertEquals(4, finding.get("line").getAsInt());
    }

    @Test
    void aSchemeOfSeveralStatesGivesItsKindAndItsWayBack() throws IOException {
        String file = file("lm.tableau", """
                scheme LM
                states x previous = x
                learn  k = uniform(-0.1, 0)
                x' = (1 - k)*x + k*previous + F(x)
                previous' = x
                """);
        assertEquals(
                List.of(
                        file
                                + ": LM, multistep, 1 stage, 4 states held in 5 passes, in evaluation 4 in 5, and 3 at least",
                        "  reversible; on the way back errors grow by 10.00 with each block"),
                Commands.run("check", file).output().lines().toList());
        assertTrue(Commands.run("source", file).output().contains("class LMBlock extends ReversibleBlock"));
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreChecked() throws IOException {
        String missing = folder.resolve("missing.tableau").toString();
        Commands.Outcome outcome = Commands.run("check", missing, file("heun.tableau", GOOD));
        List<String> lines = outcome.out().lines().toList();
        assertEquals(1, outcome.status());
        assertEquals(missing + ": cannot be read (not found); name a text file in UTF-8", lines.get(0));
        assertTrue(lines.get(1).contains("proved order 2"), lines.get(1));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path image = Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertEquals(
                image + ": cannot be read (not in UTF-8); name a text file in UTF-8",
                Commands.run("check", image.toString()).out().strip());
        assertTrue(Commands.run("check", folder.toString()).out().contains("cannot be read"));
    }

    @Test
    void aTextThatIsNoSchemeEndsInFindings() throws IOException {
        String file = file("poem.tableau", "Rose is a rose is a rose\n");
        Commands.Outcome outcome = Commands.run("check", file);
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains(file + ":1:1: error: "), outcome.out());
        assertTrue(outcome.out().endsWith(file + ": no scheme could be read\n"), outcome.out());
    }

    @Test
    void noFileIsNotUnderstood() {
        assertEquals(
                "horesnet check: Missing required parameter: 'FILE'; see 'horesnet check --help'",
                Commands.run("check").complaint());
    }
}
