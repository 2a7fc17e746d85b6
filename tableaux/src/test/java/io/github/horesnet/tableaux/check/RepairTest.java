package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairTest {
    private static final String HEUN = "scheme H\norder 2 (1)\n0 |\n1 | 1\n----\nb | 1/2 1/2\nerr | -1/2 1/2\n";

    private static List<String> notes(String text) {
        return Check.text(text, "t", Optional.empty()).findings().stream()
                .filter(finding -> finding.rule() == Rule.REPAIR)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void a_wrong_abscissa_is_pointed_at() {
        assertEquals(
                List.of("t:4:1: note: c2 is 2; with 1 in its place every rule holds [repair]"),
                notes(HEUN.replace("1 | 1", "2 | 1")));
    }

    @Test
    void an_entry_that_changes_its_abscissa_is_pointed_at() {
        assertEquals(
                List.of("t:4:3: note: a2,1 is 1/2; with 1 in its place every rule holds [repair]"),
                notes(HEUN.replace("1 | 1", "| 1/2").replace("0 |", "|")));
    }

    @Test
    void the_error_row_moves_with_the_weights() {
        assertEquals(
                List.of("t:6:9: note: b2 is 1/3; with 1/2 in its place every rule holds [repair]"),
                notes(HEUN.replace("1/2 1/2\nerr", "1/2 1/3\nerr")));
        assertEquals(
                List.of(
                        "t:7:7: note: one of 2 entries may be wrong: err1 is -1/3; with -1/2 in its place every rule holds"
                                + " [repair]",
                        "t:7:12: note: one of 2 entries may be wrong: err2 is 1/2; with 1/3 in its place every rule holds"
                                + " [repair]"),
                notes(HEUN.replace("err | -1/2", "err | -1/3")));
    }

    @Test
    void an_entry_that_was_left_out_is_pointed_at_by_its_row() {
        String text = Catalogue.text("RK4").orElseThrow();
        assertEquals(
                List.of("note: b4 is 0; with 1/6 in its place every rule holds [repair]"),
                notes(text.replaceAll("(?m)^(b .*) 1/6$", "$1")).stream()
                        .map(note -> note.replaceFirst("t:\\d+:\\d+: ", ""))
                        .toList());
    }

    @Test
    void what_no_single_entry_mends_is_left_alone() {
        assertEquals(List.of(), notes(HEUN.replace("order 2", "order 3")));
        assertEquals(
                List.of(), notes(HEUN.replace("1/2 1/2\n", "1/2 1/3\n").replace("(1)", "(1)\nwaive order \"so\"")));
    }

    @Test
    void a_rounded_decimal_is_mended_as_far_as_its_digits_tell() {
        assertEquals(
                List.of(
                        "t:6:9: note: b2 is 0.333333333333; with 0.500000000000 in its place b sums to 1, and its products"
                                + " with c^k to 1/(k+1) up to k = 1 [repair]"),
                notes(HEUN.replace("1/2 1/2\n", "1/2 0.333333333333\n")));
    }

    @Test
    void roots_that_cannot_be_multiplied_are_left_alone() {
        String large = "1 | sqrt(9223372036854775783)";
        assertEquals(List.of(), notes(HEUN.replace("1 | 1", large).replace("0 |", "0 |\nsqrt(7919) | 1")));
        String primes = "sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17)+sqrt(19)+sqrt(23)+sqrt(29)";
        assertEquals(List.of(), notes(HEUN.replace("1 | 1", primes + " | 1")));
    }

    @Test
    void many_stages_take_no_long_search() {
        StringBuilder text = new StringBuilder("scheme Long\norder 12\n");
        for (int stage = 1; stage <= 40; stage++) {
            text.append("|").append(" 1/7".repeat(stage - 1)).append('\n');
        }
        String whole =
                text.append("----\nb |").append(" 1/40".repeat(40)).append('\n').toString();
        assertEquals(List.of(), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> notes(whole)));
    }
}
