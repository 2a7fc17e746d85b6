package io.github.horesnet.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page about blocks, sub-nets and networks shows code that is compiled here. */
class RuntimePageTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "horesnet", "samples");

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "runtime", "README.md"));
    }

    @Test
    void theShownSubNetAndSchemeAreThoseOfTheSamples() throws IOException {
        List<String> shown = Markdown.blocks(page(), "java");
        assertTrue(Files.readString(SOURCES.resolve("subnet/Separable.java")).endsWith(shown.get(1)));
        assertTrue(Files.readString(SOURCES.resolve("schemes/AdamsBashforth2.java"))
                .endsWith(shown.get(2)));
    }

    @Test
    void everySubNetHasItsRow() throws IOException {
        String page = page();
        for (String name : SubNets.names()) {
            assertTrue(page.contains("`" + name + "`"), name);
        }
    }

    @Test
    void theShownSchemesHoldTheirRules() throws IOException {
        for (String text : Markdown.blocks(page(), "tableau")) {
            Report report = Check.text(text, "page", Optional.empty());
            assertEquals(List.of(), report.findings());
        }
    }
}
