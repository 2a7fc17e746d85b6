package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.reproduce.Experiments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All experiments of the paper, at the scale of a trial. */
class ReproduceAllIT {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#:]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr><td>(.*?)</td></tr>");
    private static final Set<String> OUTCOMES = Set.of("reproduced", "contradicted", "undecided", "not tried");

    @TempDir
    private Path folder;

    private Path results() {
        return folder.resolve("reproduction/trial");
    }

    private String all() throws IOException, InterruptedException {
        ProcessBuilder builder = HoresnetJar.command(
                folder, List.of("reproduce", "all", "--scale", "trial", "--threads", "1", "--parallel", "2"));
        // Processes of a second each: what the second compiler and other threads gain comes too late.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /** The cells of each row of numbers. */
    private static List<List<String>> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map((MatchResult row) -> List.of(row.group(1).split("</td><td>", -1)))
                .toList();
    }

    private static Set<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyExperimentHasAPageWithoutGapsAndEveryClaimAVerdict() throws Exception {
        String output = all();
        for (String name : Experiments.names()) {
            Path page = results().resolve(name).resolve("index.html");
            assertTrue(output.contains("Page: " + folder.relativize(page)), output);
            String text = Files.readString(page);
            requireFilled(name, rows(text));
            requireLinks(page, text);
        }
        Path claims = results().resolve("claims.html");
        String text = Files.readString(claims);
        requireLinks(claims, text);
        assertTrue(rows(text).size() >= 12, text);
        rows(text).forEach(row -> assertTrue(OUTCOMES.contains(row.get(1).replaceAll("</?b>", "")), row::toString));
        assertFalse(rows(text).stream().allMatch(row -> row.get(1).contains("not tried")), text);
    }

    /** What the paper does not say, and what nothing is compared with, are dashes; what is measured never is. */
    private static void requireFilled(String name, List<List<String>> rows) {
        assertFalse(rows.isEmpty(), name);
        boolean landscape = Stream.of("figure4", "figure8").anyMatch(name::equals);
        for (List<String> row : rows) {
            boolean first = landscape && row.get(0).equals("Euler");
            List<String> gaps = row.stream()
                    .map(cell -> cell.replaceFirst("<br>.*", ""))
                    .filter(cell -> cell.isEmpty() || cell.equals("–"))
                    .toList();
            assertEquals(first ? 1 : 0, gaps.size(), () -> name + ": " + row);
        }
    }

    private static void requireLinks(Path page, String text) {
        links(text).forEach(link -> assertTrue(Files.exists(page.resolveSibling(link)), page + " links to " + link));
    }
}
