package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RowsFileTest {
    private record Conditions(int seed) {}

    @TempDir
    private Path folder;

    private Path path;
    private RowsFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("runs/one.jsonl");
        file = RowsFile.of(path, () -> new Conditions(1));
    }

    @Test
    void whatIsAddedIsReadBackToTheLastBit() {
        assertEquals(List.of(), file.rows());
        List<Double> first = List.of(1 / 3.0, Double.POSITIVE_INFINITY, Double.NaN);
        file.append(first);
        file.append(List.of(2.0));
        assertEquals(List.of(first, List.of(2.0)), file.rows());
    }

    @Test
    void aLineThatWasNotWrittenToItsEndDoesNotCount() throws IOException {
        file.append(List.of(1.0));
        Files.writeString(path, "[2.0, 3", StandardOpenOption.APPEND);
        assertEquals(List.of(List.of(1.0)), file.rows());
        file.append(List.of(4.0));
        assertEquals(List.of(List.of(1.0), List.of(4.0)), file.rows());
    }

    @Test
    void aFirstLineThatEndsInTheMidstOfACharacterDoesNotCount() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, Arrays.copyOf("{\"seed\":\"–\"}".getBytes(StandardCharsets.UTF_8), 11));
        assertEquals(List.of(), file.rows());
        file.append(List.of(1.0));
        assertEquals("{\"seed\":1}\n[1.0]\n", Files.readString(path));
    }

    @Test
    void rowsUnderOtherConditionsAreNotMixed() {
        file.append(List.of(1.0));
        RowsFile other = RowsFile.of(path, () -> new Conditions(2));
        assertComplaint("other conditions, {\"seed\":1}; expected {\"seed\":2}", other::requireConditions);
        file.requireConditions();
    }

    @Test
    void whatIsThereIsShownWithoutItsConditions() {
        file.append(List.of(1.0));
        RowsFile unasked = RowsFile.of(path, () -> {
            throw new AssertionError("no conditions are needed");
        });
        assertEquals(List.of(List.of(1.0)), unasked.rows());
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        file.append(List.of(1.0));
        for (String line : List.of("[1, \"a\"]", "null", "[null]", "{", "[[1]]")) {
            Files.writeString(path, "{\"seed\":1}\n" + line + "\n");
            assertComplaint("found " + line + "; expected a row of numbers", file::rows);
        }
    }

    private void assertComplaint(String expected, Executable read) {
        String message = assertThrows(RunException.class, read).getMessage();
        assertTrue(message.startsWith(path.toString()) && message.contains(expected), message);
    }
}
