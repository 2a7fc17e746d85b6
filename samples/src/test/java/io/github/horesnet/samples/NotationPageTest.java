package io.github.horesnet.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.scheme.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of the notation shows schemes that are read and proved. */
class NotationPageTest {
    private static List<Report> examples() throws IOException {
        String page = Files.readString(Path.of("..", "tableaux", "README.md"));
        return Markdown.blocks(page, "tableau").stream()
                .map(text -> Check.text(text, "README.md", Optional.empty()))
                .toList();
    }

    @Test
    void everyExampleHoldsItsClaims() throws IOException {
        assertTrue(examples().size() >= 6);
        for (Report report : examples()) {
            assertEquals(
                    List.of(),
                    report.findings().stream()
                            .filter(finding -> finding.isError())
                            .toList());
            assertTrue(report.facts().isPresent());
        }
    }

    @Test
    void theExamplesAreOfDifferentKinds() throws IOException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        examples()
                .forEach(report ->
                        kinds.add(report.facts().orElseThrow().scheme().kind()));
        assertTrue(kinds.containsAll(EnumSet.of(Kind.RUNGE_KUTTA, Kind.MULTISTEP, Kind.PARTITIONED)), kinds.toString());
    }
}
