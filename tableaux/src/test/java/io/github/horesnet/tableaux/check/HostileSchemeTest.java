package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.finding.Rule;
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

/** Texts that were written to take hours or all memory end in a finding that says why. */
class HostileSchemeTest {
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19};
    private static final String STEPS = "the exact arithmetic takes more than";
    private static final String ROOTS = "products of the values hold more than 64 different square roots";

    private static String repeated(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String integer(int digits, int seed) {
        return repeated(digits, i -> String.valueOf(1 + (i * 7 + seed * 13 + i * i * seed) % 9));
    }

    private static String surd(int roots, int digits, int seed) {
        return "("
                + repeated(
                        roots,
                        i -> (i == 0 ? "" : "+") + integer(digits, seed + i) + "*sqrt(" + PRIMES[i % PRIMES.length]
                                + ")")
                + ")/" + integer(digits, seed + 99);
    }

    /** A tableau of 100 stages without a zero; its weights are all 1/100, so that order 1 holds. */
    private static String dense(IntFunction<String> entry) {
        return repeated(100, row -> "|" + repeated(row, column -> " " + entry.apply(row * 100 + column)) + "\n")
                + "----\nb |" + " 1/100".repeat(100) + "\n";
    }

    private static String states(IntFunction<String> entry) {
        return "states x0" + repeated(15, i -> " x" + (i + 1) + " = x0") + "\n"
                + repeated(
                        16,
                        row -> "x" + row + "' = "
                                + repeated(
                                        16,
                                        column -> (column == 0 ? "" : " + ") + entry.apply(row * 16 + column) + "*x"
                                                + column)
                                + "\n");
    }

    static Stream<Map.Entry<String, String>> hostile() {
        Map<String, String> texts = new TreeMap<>();
        texts.put(
                dense(i -> integer(40, i) + "/" + integer(36, i) + (10_001 + 2 * i)),
                "a value of more than 262144 bits");
        texts.put("let s = " + surd(8, 60, 1) + "\n" + dense(i -> "s"), ROOTS);
        texts.put("|\n| sqrt(2)\n| sqrt(3) sqrt(5)\n| sqrt(7) sqrt(11) sqrt(13)\n| sqrt(17)\n---\nb | 1\n", ROOTS);
        texts.put("|\n| sqrt(999999999989)\n| sqrt(999999999961)\n---\nb | 1\n", "roots are taken of integers up to");
        texts.put("A | 0 sqrt(999999999989)\nB | 1 sqrt(999999999961)\n", "roots are taken of integers up to");
        texts.put(
                "let a = " + integer(300, 1) + "/" + integer(300, 2) + "\nA | 0" + " a".repeat(99) + "\nB |"
                        + " a".repeat(100) + "\n",
                STEPS);
        texts.put(states(i -> integer(300, i) + "/" + integer(300, i + 1)), STEPS);
        texts.put(states(i -> "(" + i + " + sqrt(2)*" + i % 3 + ")/" + (i % 5 + 1)), STEPS);
        texts.put(states(i -> "sqrt(" + (999_999_999_000L + i) + ")"), "roots are taken of integers up to");
        return texts.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_scheme_that_cannot_be_checked_ends_in_a_finding(Map.Entry<String, String> hostile) {
        Report report = Check.text(hostile.getKey(), "test", Optional.of("Test"));
        assertTrue(report.facts().isEmpty());
        assertTrue(
                report.findings().get(0).message().contains(hostile.getValue()),
                report.findings().toString());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_hundred_wrong_rows_of_decimals_are_all_reported() {
        String rows = repeated(
                100,
                row -> (row == 0 ? "0" : "0." + (1 + row % 9) + row) + " |"
                        + repeated(row, column -> " 0." + (101 + (row * 37 + column * 71) % 899)) + "\n");
        Report report = Check.text(rows + "----\nb |" + " 0.01".repeat(100) + "\n", "test", Optional.of("Test"));
        long wrong = report.findings().stream()
                .filter(finding -> finding.rule() == Rule.ROW_SUM)
                .count();
        assertEquals(99, wrong, report.findings().toString());
    }

    @Test
    void a_message_is_never_longer_than_people_read() {
        String text = dense(i -> "1/" + (i % 200 + 1)).replace("1/100", "1/" + integer(400, 1));
        Report report = Check.text(text, "test", Optional.of("Test"));
        assertTrue(
                report.findings().stream().allMatch(finding -> finding.message().length() < 2_100));
    }
}
