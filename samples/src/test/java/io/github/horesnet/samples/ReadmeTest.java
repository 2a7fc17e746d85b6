package io.github.horesnet.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.processor.emit.BlockSource;
import io.github.horesnet.processor.emit.BlockSpec;
import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README shows is what a reader gets. */
class ReadmeTest {
    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }

    private static String declared() throws IOException {
        String block = Markdown.blocks(readme(), "java").get(0);
        return block.substring(block.indexOf("\"\"\"") + 4, block.lastIndexOf("\"\"\""))
                .stripIndent();
    }

    private static Report check(String text) {
        return Check.text(text, "RK4", Optional.of("RK4"));
    }

    @Test
    void theShownBlockIsTheOneGeneratedFromTheShownScheme() throws IOException {
        Report.Facts facts = check(declared()).facts().orElseThrow();
        BlockSpec spec = new BlockSpec("", "RK4Block", true, "RK4", true, facts, Plan.of(facts.scheme(), Step.FIXED));
        String source = BlockSource.write(spec);
        assertEquals(
                source.substring(source.indexOf("public final class")).strip(),
                Markdown.blocks(readme(), "java").get(1).strip());
    }

    @Test
    void theShownMessageIsTheCompilers() throws IOException {
        String readme = readme();
        String wrong = declared().replace(".    1/2", ".    2/3");
        List<String> messages = check(wrong).findings().stream()
                .map(finding -> finding.position() + ": " + finding.message())
                .toList();
        assertTrue(messages.stream().anyMatch(message -> Markdown.contains(readme, message)), messages.toString());
    }

    @Test
    void countsTheSchemes() throws IOException {
        assertTrue(readme().contains("| `schemes` | all " + Schemes.names().size() + ","));
    }

    @Test
    void theTestCommandIsTheOneOfTheBuildServer() throws IOException {
        String run = Files.readString(Path.of("..", ".ci", "run"));
        List<String> commands = Markdown.blocks(readme(), "sh");
        assertEquals(
                commands.get(1).strip(),
                run.lines().reduce((first, second) -> second).orElseThrow());
    }
}
