package io.github.horesnet.tableaux.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.exact.Surds;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class StabilityPolynomialTest {
    private static StabilityPolynomial polynomial(Surd... coefficients) {
        return new StabilityPolynomial(List.of(coefficients));
    }

    @Property(tries = 100)
    @Domain(Tableaux.class)
    @Domain(Surds.class)
    void a_step_on_the_linear_problem_multiplies_by_the_polynomial(@ForAll Scheme scheme, @ForAll Surd z) {
        Tableau tableau = scheme.tableau();
        List<Surd> slopes = new ArrayList<>();
        for (List<Surd> row : tableau.matrix()) {
            slopes.add(stage(row, slopes).times(z));
        }
        assertEquals(
                stage(tableau.weights(), slopes),
                StabilityPolynomial.of(tableau).at(z));
    }

    private static Surd stage(List<Surd> row, List<Surd> slopes) {
        Surd value = Surd.ONE;
        for (int j = 0; j < row.size(); j++) {
            value = value.plus(row.get(j).times(slopes.get(j)));
        }
        return value;
    }

    /** Chebyshev's polynomials T(1 + z/s²) reach 2s² along the real axis, touching 1 and −1 on the way. */
    @Test
    void touching_the_boundary_is_not_crossing_it() {
        List<Surd> before = List.of(Surd.ONE);
        List<Surd> last = List.of(Surd.ONE, Surd.of(1, 25));
        for (int degree = 2; degree <= 5; degree++) {
            List<Surd> next = chebyshev(last, before);
            before = last;
            last = next;
        }
        Interval reach = new StabilityPolynomial(last).realInterval().orElseThrow();
        assertTrue(reach.contains(Rational.of(50)), reach::toString);
        assertTrue(reach.width().compareTo(new BigDecimal("1E-15")) < 0);
    }

    /** Returns 2 (1 + z/25) last − before. */
    private static List<Surd> chebyshev(List<Surd> last, List<Surd> before) {
        List<Surd> next = new ArrayList<>();
        for (int i = 0; i <= last.size(); i++) {
            Surd value = i < last.size() ? last.get(i).times(Surd.of(2)) : Surd.ZERO;
            value = i > 0 ? value.plus(last.get(i - 1).times(Surd.of(2, 25))) : value;
            next.add(i < before.size() ? value.minus(before.get(i)) : value);
        }
        return next;
    }

    @Test
    void an_interval_ends_at_the_first_of_several_crossings() {
        // 1 − R(−t) = t (t − 1)(t − 2)(t − 3)/6: beyond 2 there is a second stable part.
        StabilityPolynomial polynomial =
                polynomial(Surd.ONE, Surd.of(-1), Surd.of(-11, 6), Surd.of(-1), Surd.of(-1, 6));
        assertEquals(Optional.of(Interval.ZERO), polynomial.realInterval());
        StabilityPolynomial negated = polynomial(Surd.ONE, Surd.ONE, Surd.of(11, 6), Surd.ONE, Surd.of(1, 6));
        assertTrue(negated.realInterval().orElseThrow().contains(Rational.ONE));
    }

    @Test
    void a_constant_polynomial_is_stable_without_end() {
        assertEquals(Optional.empty(), polynomial(Surd.ONE).realInterval());
        assertEquals(Optional.empty(), polynomial(Surd.ONE).imaginaryInterval());
    }

    @Test
    void decimals_do_not_decide_what_is_stable_near_0() {
        Surd nearlyOne = Surd.of(Rational.of(new BigDecimal("1.000000000000001")));
        StabilityPolynomial written = polynomial(Surd.ONE, nearlyOne, Surd.of(1, 2), Surd.of(1, 6));
        assertEquals(BigDecimal.ZERO, written.imaginaryInterval().orElseThrow().high());
        assertEquals(
                new BigDecimal("1.7320508076"),
                written.exponentialTo(3).imaginaryInterval().orElseThrow().decimal(10));
    }

    @Property(tries = 100)
    @Domain(Tableaux.class)
    void between_0_and_the_end_of_the_real_interval_no_point_is_unstable(@ForAll Scheme scheme) {
        StabilityPolynomial polynomial = StabilityPolynomial.of(scheme.tableau());
        polynomial.realInterval().ifPresent(interval -> {
            Rational end = Rational.of(interval.low());
            LongStream.rangeClosed(0, 20).forEach(part -> {
                Surd value = polynomial.at(Surd.of(end.times(Rational.of(-part, 20))));
                assertTrue(Surd.ONE.minus(value.times(value)).signum() >= 0);
            });
        });
    }
}
