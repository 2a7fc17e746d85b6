package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's project, built as the documents of this project say. */
class UserProjectIT {
    private static final String CLASSES = "target/classes/com/acme/schemes/";
    private static final String SOURCES = "target/generated-sources/annotations/com/acme/schemes/";
    private static final String FILE = "src/main/tableaux/com/acme/schemes/mine.tableau";
    private static final String TABLEAU = """
            scheme Mine
            order  2
            0   |
            %1$s | %1$s
            ----
            b   | %2$s %3$s
            """;

    @TempDir
    private Path folder;

    private UserProject project;

    @BeforeEach
    void start() {
        project = new UserProject(folder);
    }

    private void poms(String document) throws IOException {
        String snippet = Markdown.blocks(Files.readString(Path.of("..", document)), "xml")
                .get(0);
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>schemes</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                %s
                </project>
                """.formatted(
                        snippet.replace("</plugins>", """
                            <plugin>
                              <artifactId>maven-resources-plugin</artifactId>
                              <version>%s</version>
                            </plugin>
                          </plugins>
                        """.formatted(System.getProperty("it.resources.version")))));
    }

    private void declare(String type, String row) throws IOException {
        project.write("src/main/java/com/acme/schemes/" + type + ".java", """
                package com.acme.schemes;

                import io.github.horesnet.tableaux.ButcherTableau;

                @ButcherTableau(\"""
                    order 2
                    0   |
                    2/3 | %s
                    ----
                    b   | 1/4 3/4
                    \""")
                interface %s {}
                """.formatted(row, type));
    }

    private UserProject.Outcome compiled() throws IOException, InterruptedException {
        UserProject.Outcome outcome = project.maven("compile");
        assertTrue(outcome.succeeded(), outcome.log());
        return outcome;
    }

    private String generated(String block) throws IOException {
        return Files.readString(folder.resolve(SOURCES + block + ".java"));
    }

    @Test
    void aSchemeInAnAnnotationBecomesABlock() throws Exception {
        poms("README.md");
        declare("Good", "2/3");
        compiled();
        assertTrue(Files.exists(folder.resolve(CLASSES + "GoodBlock.class")));
        assertTrue(generated("GoodBlock").contains("Coefficient A21 = Coefficient.of(2, 3)"));
    }

    @Test
    void aBadSchemeFailsTheBuildAtItsLineAndNothingIsGeneratedForIt() throws Exception {
        poms("README.md");
        declare("Good", "2/3");
        declare("Bad", "1/3");
        UserProject.Outcome outcome = project.maven("compile");
        assertFalse(outcome.succeeded(), outcome.log());
        List<String> messages = outcome.log()
                .lines()
                .filter(line -> line.contains("Bad.java:[5,17]") && line.contains("ERROR"))
                .toList();
        assertTrue(
                messages.stream()
                        .anyMatch(line -> line.contains("Bad:3:1: row 2 of A sums to 1/3, but c2 is 2/3; an entry or")),
                outcome.log());
        assertFalse(outcome.log().contains("\tat "), outcome.log());
        assertFalse(Files.exists(folder.resolve(SOURCES + "BadBlock.java")));
        assertFalse(Files.exists(folder.resolve(CLASSES + "BadBlock.class")));
    }

    @Test
    void anEditedFileNeverLeavesOldCoefficients() throws Exception {
        poms("processor/README.md");
        project.write("src/main/java/com/acme/schemes/package-info.java", "package com.acme.schemes;\n");
        project.write(FILE, TABLEAU.formatted("1/2", "0", "1"));
        compiled();
        byte[] before = Files.readAllBytes(folder.resolve(CLASSES + "MineBlock.class"));

        project.write(FILE, TABLEAU.formatted("2/3", "1/4", "3/4"));
        compiled();
        byte[] edited = Files.readAllBytes(folder.resolve(CLASSES + "MineBlock.class"));
        assertTrue(generated("MineBlock").contains("Coefficient A21 = Coefficient.of(2, 3)"));

        deleteClasses();
        compiled();
        assertArrayEquals(Files.readAllBytes(folder.resolve(CLASSES + "MineBlock.class")), edited);

        project.write(FILE, TABLEAU.formatted("1/2", "0", "1"));
        compiled();
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(CLASSES + "MineBlock.class")));
    }

    @Test
    void anUntouchedProjectIsNotCompiledAnewAndARemovedFileTakesItsBlockAway() throws Exception {
        poms("processor/README.md");
        project.write("src/main/java/com/acme/schemes/package-info.java", "package com.acme.schemes;\n");
        project.write(FILE, TABLEAU.formatted("1/2", "0", "1"));
        project.write("src/main/tableaux/com/acme/schemes/other.tableau", "scheme Other\norder 1\n|\n----\nb | 1\n");
        compiled();
        assertTrue(compiled().log().contains("Nothing to compile"), "compiled anew without a change");

        Files.delete(folder.resolve(FILE));
        compiled();
        assertFalse(Files.exists(folder.resolve(CLASSES + "MineBlock.class")));
        assertTrue(Files.exists(folder.resolve(CLASSES + "OtherBlock.class")));
    }

    @Test
    void aBadFileFailsTheBuildAtItsLine() throws Exception {
        poms("processor/README.md");
        project.write("src/main/java/com/acme/schemes/package-info.java", "package com.acme.schemes;\n");
        project.write(FILE, TABLEAU.formatted("1/2", "1/2", "1"));
        UserProject.Outcome outcome = project.maven("compile");
        assertFalse(outcome.succeeded(), outcome.log());
        assertTrue(
                outcome.log().contains("com/acme/schemes/mine.tableau:6:1: the weights b sum to 3/2, not to 1"),
                outcome.log());
        assertEquals(0, Files.exists(folder.resolve(SOURCES)) ? count(folder.resolve(SOURCES)) : 0);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private void deleteClasses() throws IOException {
        Files.delete(folder.resolve(CLASSES + "MineBlock.class"));
        Files.delete(folder.resolve(CLASSES + "package-info.class"));
    }
}
