package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Evaluation;
import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static Reading read(String text) {
        return TableauReader.read(text, "t", Optional.of("T"));
    }

    private static Scheme scheme(String text) {
        return read(text).scheme().orElseThrow();
    }

    private static Scheme repeated(String name, int times) {
        return scheme("repeat " + times + "\n" + Catalogue.text(name).orElseThrow());
    }

    @Test
    void rounds_share_their_sub_nets_stage_by_stage() {
        Scheme scheme = repeated("Heun", 3);
        assertEquals(
                List.of("f1", "f2", "f1", "f2", "f1", "f2"),
                scheme.evaluations().stream()
                        .map(Evaluation::shared)
                        .map(Optional::orElseThrow)
                        .toList());
    }

    @Test
    void each_round_advances_by_its_part_of_the_step() {
        Scheme scheme = repeated("Heun", 2);
        Surd quarter = Surd.of(Rational.of(1, 4));
        for (int stage = 1; stage <= 4; stage++) {
            assertEquals(quarter, scheme.output().factor(Monomial.of(Scheme.H), new Operand.K(stage)));
        }
        assertEquals(
                List.of(Surd.ZERO, Surd.of(Rational.of(1, 2)), Surd.of(Rational.of(1, 2)), Surd.ONE),
                scheme.abscissae().orElseThrow());
    }

    @Test
    void the_order_stays() {
        assertEquals(4, OrderProof.of(repeated("RK4", 2).tableau()).order());
        assertEquals(3, OrderProof.of(repeated("Kutta3", 4).tableau()).order());
    }

    @Test
    void a_history_goes_through_the_rounds() {
        Scheme scheme = scheme("repeat 2\nstates x p = x\nk1 = F(x)\nx' = 2*x - p + k1\np' = x\n");
        // x'' = 2 x' - x + k2 = 3 x - 2 p + 2 k1 + k2
        assertEquals(Surd.of(3), scheme.output().factor(Monomial.ONE, Scheme.X));
        assertEquals(Surd.of(-2), scheme.output().factor(Monomial.ONE, new Operand.State(2)));
        assertEquals(Surd.of(2), scheme.output().factor(Monomial.ONE, new Operand.K(1)));
        assertEquals(Surd.ONE, scheme.output().factor(Monomial.ONE, new Operand.K(2)));
    }

    @Property(tries = 100)
    @Domain(GeneralSchemes.class)
    void a_repeated_scheme_reads_back_to_itself(@ForAll Scheme scheme) {
        Reading reading = read("repeat 2\n" + TableauWriter.write(scheme));
        reading.scheme().ifPresent(repeated -> assertEquals(repeated, scheme(TableauWriter.write(repeated))));
        assertEquals(reading.scheme().isEmpty(), !reading.findings().isEmpty());
    }

    @Test
    void what_is_too_large_or_no_number_is_refused() {
        String euler = Catalogue.text("Euler").orElseThrow();
        assertRefused("101 times 1 stages; at most 100 are read", "repeat 101\n" + euler);
        assertRefused("the input of k1 is zero", "repeat 2\nsplit x = y z\nk1 = F(y - z)\ny' = k1\nz' = k1\n");
        assertRefused("expected 'repeat n'", "repeat 0\n" + euler);
        assertRefused("expected 'repeat n'", "repeat often\n" + euler);
    }

    private static void assertRefused(String reason, String text) {
        List<Finding> findings = read(text).findings();
        assertTrue(findings.get(0).message().contains(reason), findings.toString());
    }
}
