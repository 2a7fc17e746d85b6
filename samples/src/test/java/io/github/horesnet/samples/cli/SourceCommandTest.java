package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceCommandTest {
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "annotations", "io", "github", "horesnet", "samples", "schemes");

    @ParameterizedTest
    @EnumSource(Step.class)
    void printsWhatTheProcessorGenerates(Step step) throws IOException {
        for (String scheme : Schemes.names()) {
            if (Schemes.blockClass(scheme, step).isPresent()) {
                String generated = Files.readString(GENERATED.resolve(scheme + step.suffix() + "Block.java"));
                String printed = Commands.run(
                                "source",
                                scheme,
                                "--step",
                                step.word(),
                                "--package",
                                "io.github.horesnet.samples.schemes")
                        .output();
                assertEquals(withoutOrigin(generated), withoutOrigin(printed));
            }
        }
    }

    /** The processor knows the path of a file's origin, the command line its name. */
    private static String withoutOrigin(String source) {
        return source.replaceAll("Generated from .*", "");
    }

    @Test
    void printsTheBlockOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.tableau"), """
                scheme Mine
                step learnable
                |
                | 1/3
                ----
                b | -1/2 3/2
                """);
        String source = Commands.run("source", file.toString()).output();
        assertTrue(source.startsWith("package com.acme.schemes;\n"), source);
        assertTrue(source.contains("public final class MineBlock extends SingleStateBlock"), source);
        assertTrue(source.contains("NDArray h = f.scalar(\"h\");"), source);
    }

    @Test
    void aBadFileGivesItsFindingsAndNoSource(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tableau"), "scheme Bad\n| x\n----\nb | 1\n");
        String complaint = Commands.run("source", file.toString()).complaint();
        assertTrue(complaint.startsWith(file + ":2:3: error: unknown name 'x'"), complaint);
    }

    @Test
    void anUnknownSchemeIsRefusedWithTheNearestName() {
        assertEquals(
                "horesnet source: unknown scheme 'Verner98'; did you mean 'Verner89'?, and there is no file of that name",
                Commands.run("source", "Verner98").complaint());
    }

    @Test
    void anUnknownStepIsRefusedWithTheNearestName() {
        String complaint = Commands.run("source", "RK4", "--step", "learnabel").complaint();
        assertTrue(complaint.contains("unknown step 'learnabel'; did you mean 'learnable'?"), complaint);
    }

    @Test
    void whatIsNoPackageIsRefused() {
        assertEquals(
                "horesnet source: package 'a.int' is no Java name; give one such as com.acme.schemes",
                Commands.run("source", "RK4", "--package", "a.int").complaint());
    }
}
