package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    @TempDir
    private Path folder;

    private Commands.Outcome reproduce(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "reproduce";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--out";
        all[arguments.length + 2] = folder.toString();
        return Commands.run(all);
    }

    /** The slope that a page gives for a scheme. */
    private static double slope(String page, String scheme) {
        return Pattern.compile("<tr><td>" + scheme + "</td><td>\\d+</td><td>[\\d–]+</td><td>([\\d.]+)</td>")
                .matcher(page)
                .results()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page));
    }

    @Test
    void slopesAreTheOrdersAndAnInterruptedRunGoesOnToTheSamePage() throws IOException {
        String plan = reproduce("figure3", "--scheme", "Heun").output();
        assertTrue(plan.contains("figure3     5 runs, 0 of them finished; about "), plan);
        Path page = folder.resolve("tiny/figure3/index.html");
        String whole = Files.readString(page);
        assertEquals(1, slope(whole, "Euler"), 0.05);
        assertEquals(2, slope(whole, "Midpoint"), 0.05);
        assertEquals(4, slope(whole, "RK4"), 0.05);
        assertEquals(8, slope(whole, "Verner89"), 0.2);
        assertEquals(2, slope(whole, "Heun"), 0.05);

        Path run = folder.resolve("tiny/figure3/runs/RK4.jsonl");
        String rows = Files.readString(run);
        Files.writeString(run, rows.substring(0, rows.length() - 7));
        String rest = reproduce("figure3", "--scheme", "Heun").output();
        assertTrue(rest.contains("5 runs, 4 of them finished") && rest.contains("3/5: RK4, done"), rest);
        assertEquals(rows, Files.readString(run));
        assertEquals(whole, Files.readString(page));
    }

    @Test
    void experimentsThatAreNotAskedForReadNoImages() {
        String printed = reproduce("figure3", "--data", "nowhere").output();
        assertTrue(printed.contains("Claims: " + folder.resolve("tiny/claims.html")), printed);
    }

    @Test
    void anAddedSchemeNeedNotFitExperimentsThatAreNotAskedFor() throws IOException {
        reproduce("figure3", "--scheme", "Curtis8").output();
        assertTrue(Files.readString(folder.resolve("tiny/claims.html")).contains("<b>not tried</b>"));
    }

    @Test
    void aFolderInWhichAnotherWorksIsRefused() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("reproduce.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(
                    "horesnet reproduce: Folder " + folder
                            + ": another reproduce works in it; wait until it ends, or name"
                            + " another folder with --out",
                    reproduce("figure3").complaint());
        }
    }

    @Test
    void badInputIsOneClearLine() {
        assertEquals(
                "horesnet reproduce: unknown experiment 'figur3'; did you mean 'figure3'?",
                reproduce("figur3").complaint());
        assertTrue(reproduce("figure3", "--scale", "tin").complaint().contains("did you mean 'tiny'?"));
        assertTrue(reproduce("figure4", "--data", "nowhere").complaint().contains("Data 'nowhere': not found"));
        assertTrue(reproduce("figure4", "--scheme", "Verner89").complaint().contains("Scheme Verner89: "));
        assertEquals(
                "horesnet reproduce: --width: found 0; expected at least 1",
                reproduce("figure3", "--width", "0").complaint());
        assertTrue(reproduce("table3", "--sub-net", "cot", "--width", "16")
                .complaint()
                .contains("found width 16, expected"));
        assertEquals(
                "horesnet reproduce: --parallel: found 0; expected at least 1",
                reproduce("figure3", "--parallel", "0").complaint());
        assertEquals(
                "horesnet reproduce: unknown sub-net 'vg'; did you mean 'vgg'?",
                reproduce("figure3", "--sub-net", "vit,vg").complaint());
        assertEquals(
                "horesnet reproduce: unknown scheme 'RK5'; did you mean 'RK4'?",
                reproduce("figure3", "--scheme", "RK5").complaint());
    }
}
