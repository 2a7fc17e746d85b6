package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {
    private static final String RK4 = """
            scheme  Rk4
            order   4
            0   |
            1/2 | 1/2
            1/2 | .    1/2
            1   | .    .    1
            ----
            b   | 1/6  1/3  1/3  1/6
            """;

    /** A text that breaks one rule, and the line that the finding must be. */
    record Broken(Rule rule, String text, String finding) {}

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(
                        Rule.SYNTAX,
                        RK4.replace("order   4", "order   four"),
                        "t:2:9: error: 'four' is no order; expected 'order p', or 'order p (q)' with the embedded one [syntax]"),
                new Broken(Rule.VALUE, RK4.replace("| 1/2", "| 1/0"), "t:4:8: error: division by zero [value]"),
                new Broken(
                        Rule.UNKNOWN_NAME,
                        RK4.replace("scheme ", "schema "),
                        "t:1:1: error: unknown keyword 'schema'; did you mean 'scheme'? (rows have the form 'c | a1 a2 …', equations 'k1 = F(x)')"
                                + " [unknown-name]"),
                new Broken(
                        Rule.NOT_EXPLICIT,
                        RK4.replace("| .    1/2", "| .    1/4  1/4"),
                        "t:5:17: error: stage 3 uses k3, which is not known before it; an explicit scheme's row 3 has at most 2"
                                + " entries [not-explicit]"),
                new Broken(
                        Rule.ROW_SUM,
                        RK4.replace(".    1/2", "1/6  1/2"),
                        "t:5:1: error: row 3 of A sums to 2/3, but c3 is 1/2; an entry or c is wrong by -1/6 [row-sum]"),
                new Broken(
                        Rule.WEIGHT_SUM,
                        RK4.replace("1/3  1/6", "1/3  1/7"),
                        "t:8:1: error: the weights b sum to 41/42, not to 1, so the scheme has order 0; a weight is wrong by"
                                + " 1/42, or state 'waive order \"reason\"' [weight-sum]"),
                new Broken(
                        Rule.EMBEDDED_WEIGHT_SUM,
                        RK4 + "bhat | 1/2\n",
                        "t:9:1: error: the embedded weights sum to 1/2, not to 1; a weight is wrong by 1/2, or the row is the"
                                + " error b - bhat, which is named 'err' [embedded-weight-sum]"),
                new Broken(
                        Rule.ORDER_REFUTED,
                        RK4.replace("order   4", "order   5"),
                        "t:2:1: error: order 5 is claimed for b, but the order is 4: for the tree [τ,τ,τ,τ] of order 5 the weight"
                                + " is 5/24, expected 1/5; it is off by 1/120; mend the coefficients, claim order 4, or state 'waive order \"reason\"'"
                                + " [order-refuted]"),
                new Broken(
                        Rule.EMBEDDED_ORDER_REFUTED,
                        RK4.replace("order   4", "order   4 (2)") + "bhat | 1\n",
                        "t:2:1: error: order 2 is claimed for bhat, but the order is 1: for the tree [τ] of order 2 the weight is"
                                + " 0, expected 1/2; it is off by -1/2; mend the coefficients, claim order 1, or state 'waive order \"reason\"'"
                                + " [embedded-order-refuted]"),
                new Broken(
                        Rule.REPAIR,
                        RK4.replace(".    1/2", "1/6  1/2"),
                        "t:5:7: note: a3,1 is 1/6; with 0 in its place every rule holds [repair]"),
                new Broken(
                        Rule.ORDER_UNDERSTATED,
                        RK4.replace("order   4", "order   3"),
                        "t:2:1: note: order 3 is claimed for b, but order 4 is proved [order-understated]"),
                new Broken(
                        Rule.ORDER_BY_INTERVAL,
                        "scheme Third\norder 2\n0 |\n0.333333333333 | 0.333333333333\n----\nb | -0.5 1.5\n",
                        "t:2:1: note: order 2 of b is proved by interval: its decimals of more than 10 places stand for all"
                                + " numbers that round to them, and each condition holds within 1.5E-12"
                                + " [order-by-interval]"),
                new Broken(
                        Rule.ORDER_UNCLAIMED,
                        RK4.replace("order   4", ""),
                        "t:1:1: note: no order is claimed; proved: order 4, so add 'order 4' [order-unclaimed]"),
                new Broken(
                        Rule.WAIVER_UNUSED,
                        RK4.replace("order   4", "order   4\nwaive order \"just so\""),
                        "t:3:1: warning: the claimed order holds, so nothing is waived; remove the line [waiver-unused]"),
                new Broken(
                        Rule.WAIVED,
                        RK4.replace("order   4", "order   5\nwaive order \"as printed\""),
                        "t:3:1: note: order 5 is claimed for b, but the order is 4: for the tree [τ,τ,τ,τ] of order 5 the weight"
                                + " is 5/24, expected 1/5; it is off by 1/120; waived: as printed [waived]"),
                new Broken(
                        Rule.ROUNDED_FRACTION,
                        RK4.replace("1/6", "0.16667"),
                        "t:8:7: note: entry 1 of b is 16667/100000, which looks like 1/6 rounded; write the fraction if that"
                                + " is meant [rounded-fraction]"),
                new Broken(
                        Rule.AMPLIFICATION,
                        "scheme Large\norder 1\n|\n| 1\n----\nb | 1001 -1000\n",
                        "t:6:1: note: the entries of b cancel: their sizes sum to 2001, they themselves to 1.000; float32 maps"
                                + " lose digits there, and a sub-net that does not normalise may see large inputs"
                                + " [amplification]"),
                new Broken(
                        Rule.ORDER_OF_KIND,
                        "scheme C\norder 2\nx' = x + F(F(x))\n",
                        "t:2:1: error: order 2 is claimed, but orders are proved of Runge–Kutta schemes, and this one's kind"
                                + " is composition; remove the line [order-of-kind]"),
                new Broken(
                        Rule.INCONSISTENT,
                        "scheme M\nstates x p = x\nx' = x + p + F(x)\np' = x\n",
                        "t:3:1: error: a map that sub-nets leave alone does not stay as it is: the factors of the states must"
                                + " sum to 1 in each equation, those that start from 0 left out, or state 'waive"
                                + " consistency \"reason\"' [inconsistent]"),
                new Broken(
                        Rule.NOT_ZERO_STABLE,
                        "scheme M\nstates x p = x\nx' = 3*x - 2*p + F(x)\np' = x\n",
                        "t:3:1: error: states grow without bound where sub-nets give zero: the largest eigenvalue of V has"
                                + " modulus 2.00000, but at most 1, simple, is stable, or state 'waive stability"
                                + " \"reason\"' [not-zero-stable]"),
                new Broken(
                        Rule.PART_REPLACED,
                        "scheme P\nsplit x = a b\na' = 2*a + F(b)\nb' = b + F(a')\n",
                        "t:3:1: error: a' has 2 times a, expected 1: a part starts from itself alone and is changed by sub-nets"
                                + " of the others [part-replaced]"),
                new Broken(
                        Rule.UNUSED_SCALAR,
                        "scheme C\nlearn k = 1\nx' = x + F(F(x))\n",
                        "t:2:1: warning: the learnable scalar k stands in no equation; use it or remove it [unused-scalar]"),
                new Broken(
                        Rule.UNREACHABLE_STAGE,
                        "scheme Rk2\norder 1\n0 |\n1 | 1\n----\nb | 1\n",
                        "t:4:1: warning: k2 reaches neither the output nor the embedded weights, so the block does not evaluate"
                                + " it; use it in a later row or remove the stage [unreachable-stage]"),
                new Broken(
                        Rule.EMBEDDED_ONLY_STAGE,
                        "scheme Euler21\norder 1\n0 |\n1 | 1\n----\nb | 1\nbhat | 1/2 1/2\n",
                        "t:4:1: note: stage 2 serves the embedded weights alone, so a block evaluates it only where they control its step"
                                + " [embedded-only-stage]"));
    }

    private static List<String> findings(String text) {
        return Check.text(text, "t", Optional.empty()).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_is_said_with_its_place_and_remedy(Broken broken) {
        List<String> findings = findings(broken.text());
        assertTrue(findings.contains(broken.finding()), () -> String.join("\n", findings));
    }

    @Test
    void what_is_waived_is_no_error() {
        String text = "scheme M\nwaive stability \"to see it\"\nstates x p = x\nx' = 3*x - 2*p + F(x)\np' = x\n";
        Report report = Check.text(text, "t", Optional.empty());
        assertFalse(report.hasErrors());
        assertTrue(
                findings(text).get(0).endsWith("; waived: to see it [waived]"),
                findings(text).toString());
        assertTrue(findings(text.replace("3*x - 2*p", "x")).get(0).contains("nothing is waived"));
        assertTrue(findings(text.replace("stability", "gravity")).get(0).contains("'gravity' cannot be waived"));
    }

    @Test
    void every_rule_has_a_broken_text() {
        Set<Rule> covered =
                broken().map(Broken::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        assertEquals(EnumSet.allOf(Rule.class), covered);
    }

    @Test
    void a_right_scheme_has_no_findings() {
        assertEquals(List.of(), findings(RK4));
    }

    @Test
    void rows_of_decimals_add_up_as_far_as_their_digits_say() {
        String thirds = "scheme S\norder 1\n0 |\n1/3 | 0.333333333333\n----\nb | 0.333333333333 0.666666666667\n";
        assertFalse(Check.text(thirds, "t", Optional.empty()).hasErrors());
        List<String> findings = findings(thirds.replace("0.666666666667", "0.666666666669"));
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("[weight-sum]")), findings::toString);
        findings = findings(thirds.replace("1/3", "1/2"));
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("[row-sum]")), findings::toString);
    }

    @Test
    void several_rules_speak_at_once_in_the_order_of_the_text() {
        List<Rule> rules = Check.text(
                        RK4.replace(".    1/2", "1/6  1/2").replace("1/3  1/6", "1/3  1/7"), "t", Optional.empty())
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();
        assertEquals(List.of(Rule.ORDER_REFUTED, Rule.ROW_SUM, Rule.WEIGHT_SUM, Rule.REPAIR), rules);
    }

    @Test
    void the_printed_Verner_is_accepted_only_by_its_waiver() {
        String text = Catalogue.text("Verner89AsPrinted").orElseThrow();
        assertFalse(Check.text(text, "t", Optional.empty()).hasErrors());
        Report report = Check.text(text.replaceAll("(?m)^waive.*$", ""), "t", Optional.empty());
        Map<Rule, Long> counts =
                report.findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        assertEquals(Map.of(Rule.WEIGHT_SUM, 1L, Rule.ORDER_REFUTED, 1L), counts);
    }

    @Test
    void the_printed_Verner_with_Verners_abscissae_shows_its_two_wrong_rows() {
        String exact = Catalogue.text("Verner89").orElseThrow();
        String printed = exact.replace("208*sqrt(6)", "206*sqrt(6)").replace("(154922-40458*sqrt(6))/135", "847.88");
        List<String> findings = findings(printed);
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("row 5 of A sums to")), findings::toString);
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("row 12 of A sums to")), findings::toString);
    }
}
