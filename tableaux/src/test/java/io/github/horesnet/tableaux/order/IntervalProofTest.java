package io.github.horesnet.tableaux.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class IntervalProofTest {
    private static String feagin() {
        try (InputStream stream = IntervalProofTest.class.getResourceAsStream("Feagin108.tableau")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static OrderProof.Pair prove(String text) {
        Scheme scheme = TableauReader.read(text, "t", Optional.empty()).scheme().orElseThrow();
        return OrderProof.ofBoth(scheme.tableau());
    }

    @Test
    void Feagins_60_digits_have_order_10_with_an_embedded_order_8() {
        OrderProof.Pair proofs = prove(feagin());
        assertEquals(10, proofs.order().order());
        assertEquals(8, proofs.embedded().orElseThrow().order());
        assertTrue(proofs.order().width().orElseThrow().compareTo(new BigDecimal("1E-56")) < 0);
        assertEquals(
                "[τ,τ,τ,τ,τ,τ,τ,τ,τ,τ]",
                proofs.order().failure().orElseThrow().tree().toString());
    }

    @Test
    void a_decimal_that_ends_in_a_zero_stands_for_what_rounds_to_it() {
        OrderProof proof = prove("scheme S\n0 |\n23/26 | 23/26\n----\nb | 0.43478260870 0.56521739130\n")
                .order();
        assertEquals(2, proof.order());
    }

    @Test
    void what_is_computed_from_decimals_stands_for_all_that_they_may_give() {
        String halves = "b | 0.869565217391/2 0.565217391304*sqrt(1)";
        assertEquals(
                2,
                prove("scheme S\n0 |\n23/26 | 23/26\n----\n" + halves).order().order());
        String root = "0 |\n0.707106781187 | 0.866025403784*sqrt(2)/sqrt(3)\n----\nb | 1-0.707106781187 0.707106781187";
        assertEquals(2, prove("scheme S\n" + root).order().order());
        assertEquals(
                1,
                prove("scheme S\n" + root.replace("0.707106781187", "0.707106781181"))
                        .order()
                        .order());
    }

    @Test
    void one_wrong_digit_in_place_52_of_60_refutes_the_order() {
        String wrong = feagin().replace("432630913635142443687", "432630913645142443687");
        assertEquals(7, prove(wrong).order().order());
    }

    @Test
    void exact_coefficients_are_proved_exactly() {
        assertTrue(
                prove("scheme Midpoint\n |\n | 0.5\n----\nb | 0.0000 1").order().isExact());
    }

    @Test
    void conditions_that_hold_exactly_for_long_decimals_are_exact() {
        OrderProof proof =
                prove("scheme S\n |\n | 0.123456789012345\n----\nb | 0.5 0.5").order();
        assertEquals(1, proof.order());
        assertTrue(proof.isExact());
    }

    /** Of random tableaux, rounded to decimals, against the unrounded ones. */
    @Property(tries = 50)
    @Domain(Tableaux.class)
    void intervals_of_rounded_coefficients_enclose_the_exact_weights(@ForAll Scheme scheme) {
        Tableau exact = scheme.tableau();
        Tableau rounded = new Tableau(
                Optional.empty(),
                exact.matrix().stream().map(IntervalProofTest::rounded).toList(),
                rounded(exact.weights()),
                Optional.empty());
        IntervalRing ring = new IntervalRing(40);
        ElementaryWeights<Interval> enclosures = new ElementaryWeights<>(rounded, ring);
        List<Interval> weights = rounded.weights().stream().map(ring::of).toList();
        RootedTree.ofOrder(5).forEach(tree -> {
            Surd weight = PlainWeights.weight(exact, tree);
            Interval enclosure = enclosures.of(tree, weights);
            assertTrue(weight.minus(Surd.of(Rational.of(enclosure.low()))).signum() >= 0);
            assertTrue(weight.minus(Surd.of(Rational.of(enclosure.high()))).signum() <= 0);
        });
    }

    private static List<Surd> rounded(List<Surd> row) {
        return row.stream()
                .map(entry -> entry.isRational() && entry.rational().isInteger()
                        ? entry
                        : Surd.of(Rounding.decimal(entry, 30)))
                .toList();
    }
}
