package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.finding.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Generated and mutated texts end in findings or in a scheme, never in an exception. */
class ReaderFuzzTest {
    private static final int TEXTS = Integer.getInteger("horesnet.fuzz.texts", 20_000);

    @Test
    void no_text_ends_in_an_exception() {
        HostileTexts texts = new HostileTexts(20_240_611);
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            try {
                examine(text);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("text " + i + ":\n" + text, e);
            }
        }
    }

    private static void examine(String text) {
        Reading reading = TableauReader.read(text, "test", Optional.of("Test"));
        assertEquals(reading.findings().isEmpty(), reading.scheme().isPresent());
        List<String> lines = text.lines().toList();
        reading.findings().forEach(finding -> assertTrue(isWithin(finding.position(), lines), finding.toString()));
        reading.scheme()
                .ifPresent(scheme -> assertEquals(
                        Optional.of(scheme),
                        TableauReader.read(TableauWriter.write(scheme), "test", Optional.empty())
                                .scheme()));
    }

    private static boolean isWithin(Position position, List<String> lines) {
        boolean isStart = position.line() == 1 && position.column() == 1;
        return isStart
                || (position.line() >= 1
                        && position.line() <= lines.size()
                        && position.column() >= 1
                        && position.column() <= lines.get(position.line() - 1).length() + 1);
    }
}
