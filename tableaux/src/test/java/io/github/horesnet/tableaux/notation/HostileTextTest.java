package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as large and as costly as a text may be are refused, or read, within bounded time. */
class HostileTextTest {
    private static final String STEPS = "the exact arithmetic takes more than";
    private static final String LEARN = lines(8, i -> "learn l" + i + " = 1\n");
    private static final String SUM = lines(8, i -> "l" + i + " + ") + "1";
    private static final String SURD = "let a = ("
            + lines(
                    7,
                    i -> "1".repeat(200) + "*sqrt("
                            + List.of(2, 3, 5, 7, 11, 13, 17).get(i) + ") + ") + "1)/" + "7".repeat(200) + "\n";

    private static Reading read(String text) {
        return TableauReader.read(text, "test", Optional.of("Test"));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    static Stream<Map.Entry<String, String>> hostile() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("x".repeat(1_000_001), "a text of 1000001 characters");
        texts.put("let a = " + "(".repeat(400_000) + "1" + ")".repeat(400_000), "nested more than 50 deep");
        texts.put("let a = " + "-".repeat(900_000) + "1", "nested more than 50 deep");
        texts.put("let a = " + "1".repeat(900_000), "a number of 900000 digits");
        texts.put("let a = " + "1".repeat(2_900), "a value of more than 2048 bits");
        texts.put("let v = 1" + " + sqrt(999999999989)".repeat(47_000), STEPS);
        texts.put("let a = " + "7".repeat(300) + "/" + "3".repeat(301) + "\nlet b = 1" + "*a/a".repeat(200_000), STEPS);
        texts.put(SURD + "let b = 1/a\n", STEPS);
        texts.put(LEARN + "a = x*(" + SUM + ")*(" + SUM + ")*(" + SUM + ")\nx' = x" + "+a".repeat(10_000), STEPS);
        texts.put(lines(60_000, i -> "let v" + i + " = 1\n"), "more than 1000 names");
        texts.put("q\n".repeat(400_000), "unknown keyword 'q'");
        return texts.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_text_beyond_the_limits_ends_in_a_finding(Map.Entry<String, String> hostile) {
        Reading reading = read(hostile.getKey());
        assertTrue(reading.scheme().isEmpty());
        assertTrue(
                reading.findings().get(0).message().contains(hostile.getValue()),
                reading.findings().get(0).toString());
    }

    @Test
    void reading_stops_after_a_hundred_findings() {
        List<String> messages = read("q\n".repeat(200)).findings().stream()
                .map(f -> f.message())
                .toList();
        assertEquals(Limits.FINDINGS + 1, messages.size());
        assertTrue(messages.get(Limits.FINDINGS).contains("are not read"));
    }

    @Test
    void a_null_character_does_not_end_a_value() {
        assertEquals(1, read("|\n---\nb | 1\0 rest\n").findings().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' = x",
                "x' = x - x",
                "let a = 1/5\nlet b = a*a*a*a*a*a*a*a*a*a*a*a\n|\n| b/1024/1024/1024/1024/1024\n---\nb | 0 1",
            })
    void what_is_read_is_written_so_that_it_reads_back(String text) {
        Reading reading = read(text);
        assertEquals(List.of(), reading.findings());
        assertEquals(
                reading.scheme(),
                read(TableauWriter.write(reading.scheme().orElseThrow())).scheme());
    }

    @Test
    void the_largest_values_are_written_so_that_they_read_back() {
        String power = "7".repeat(600) + "/" + "3".repeat(601);
        Reading reading = read("|\n| " + power + "\n| 1/3 sqrt(2)/" + "7".repeat(500) + "\n---\nb | 1");
        assertEquals(List.of(), reading.findings());
        assertEquals(
                reading.scheme(),
                read(TableauWriter.write(reading.scheme().orElseThrow())).scheme());
    }
}
