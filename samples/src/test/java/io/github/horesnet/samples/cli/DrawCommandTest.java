package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    private static List<String> draw(Path folder, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("draw"), Stream.concat(Stream.of(arguments), Stream.of("--out", folder + "")))
                .toArray(String[]::new);
        return Commands.run(all).output().lines().toList();
    }

    @Test
    void drawsAllPicturesOfASchemeAndPrintsTheirNames(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("new").resolve("pictures");
        List<String> files = draw(folder, "RK4");
        assertEquals(
                Stream.of("RK4-tableau.svg", "RK4-flowchart.svg", "RK4-region.svg", "RK4-liveness.svg")
                        .map(name -> folder.resolve(name).toString())
                        .toList(),
                files);
        for (String file : files) {
            String svg = Files.readString(Path.of(file));
            assertTrue(svg.startsWith("<svg xmlns"), file);
            assertTrue(svg.contains("<title id=\"title\">Classical Runge–Kutta 4: "), file);
        }
    }

    @Test
    void drawsOnePictureWithAStep(@TempDir Path folder) throws IOException {
        List<String> perRow = draw(folder, "RK4", "--what", "flowchart", "--step", "per-row");
        assertEquals(List.of(folder.resolve("RK4PerRow-flowchart.svg").toString()), perRow);
        List<String> fixed = draw(folder, "RK4", "--what", "flowchart");
        assertNotEquals(Files.readString(Path.of(fixed.get(0))), Files.readString(Path.of(perRow.get(0))));
        assertTrue(Files.readString(Path.of(perRow.get(0))).contains("a learnable step h for each row"));
    }

    @Test
    void drawsAFileWithTheStepThatItNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.tableau"), "scheme Mine\nstep learnable\n|\n| 1/3\n----\nb | -1/2 3/2\n");
        List<String> files = draw(folder, file.toString(), "--what", "liveness");
        assertEquals(List.of(folder.resolve("MineLearnable-liveness.svg").toString()), files);
    }

    @Test
    void aBadFileGivesItsFindingsAndNoPicture(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tableau"), "scheme Bad\n| x\n----\nb | 1\n");
        Path pictures = folder.resolve("pictures");
        String complaint = Commands.run("draw", file.toString(), "--out", pictures.toString())
                .complaint();
        assertTrue(complaint.startsWith(file + ":2:3: error: unknown name 'x'"), complaint);
        assertTrue(Files.notExists(pictures));
    }

    @Test
    void anUnknownSchemeIsRefusedWithTheNearestName(@TempDir Path folder) {
        assertEquals(
                "horesnet draw: unknown scheme 'RK5'; did you mean 'RK4'?, and there is no file of that name",
                Commands.run("draw", "RK5", "--out", folder.toString()).complaint());
    }

    @Test
    void anUnknownPictureIsRefusedWithTheNearestName(@TempDir Path folder) {
        String complaint = Commands.run("draw", "RK4", "--what", "flowchat", "--out", folder.toString())
                .complaint();
        assertTrue(complaint.contains("unknown picture 'flowchat'; did you mean 'flowchart'?"), complaint);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        String complaint = Commands.run("draw", "RK4", "--out", file.toString()).complaint();
        assertEquals(
                "horesnet draw: " + file.resolve("RK4-tableau.svg")
                        + ": cannot be written (already exists); name a folder that can be written to",
                complaint);
    }

    @Test
    void theFolderIsAskedFor() {
        String complaint = Commands.run("draw", "RK4").complaint();
        assertTrue(complaint.startsWith("horesnet draw: Missing required option: '--out=FOLDER'"), complaint);
    }
}
