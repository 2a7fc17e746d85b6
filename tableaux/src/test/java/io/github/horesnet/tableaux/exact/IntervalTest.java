package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class IntervalTest {
    /** Whether an exact number lies in an interval, decided by the signs of exact differences. */
    private static boolean encloses(Interval interval, Surd number) {
        return number.minus(Surd.of(Rational.of(interval.low()))).signum() >= 0
                && number.minus(Surd.of(Rational.of(interval.high()))).signum() <= 0;
    }

    @Property
    @Domain(Surds.class)
    void a_number_lies_in_its_enclosure_and_a_narrower_one_has_more_digits(@ForAll Surd number) {
        Interval wide = Interval.of(number, 8);
        Interval narrow = Interval.of(number, 30);
        assertTrue(encloses(wide, number) && encloses(narrow, number));
        assertTrue(narrow.width().compareTo(wide.width()) <= 0);
    }

    @Property
    @Domain(Surds.class)
    void results_of_operations_lie_in_the_results_of_their_enclosures(@ForAll Surd a, @ForAll Surd b) {
        for (int digits = 1; digits <= 12; digits++) {
            Interval left = Interval.of(a, digits);
            Interval right = Interval.of(b, digits);
            assertTrue(encloses(left.plus(right).rounded(digits), a.plus(b)));
            assertTrue(encloses(left.minus(right).rounded(digits), a.minus(b)));
            assertTrue(encloses(left.times(right).rounded(digits), a.times(b)));
        }
    }

    @Property
    @Domain(Surds.class)
    void signs_are_those_of_doubles_that_are_not_near_zero(@ForAll Surd number) {
        double value = Rounding.nearestDouble(number);
        assertEquals(Math.abs(value) < 1e-300 ? 0 : (int) Math.signum(value), number.signum());
    }

    @Test
    void long_decimals_stand_for_what_rounds_to_them_and_short_ones_for_themselves() {
        Surd third = Surd.of(Rational.of(new BigDecimal("0.33333333333")));
        assertTrue(Interval.asWritten(third, 30).contains(Rational.of(1, 3)));
        assertEquals(new BigDecimal("1.0E-11"), Interval.asWritten(third, 30).width());
        assertFalse(Interval.asWritten(Surd.of(Rational.of(new BigDecimal("0.3333333333"))), 30)
                .contains(Rational.of(1, 3)));
    }

    @Test
    void fractions_are_no_decimals_even_if_they_end() {
        assertTrue(RoundedDecimal.of(Rational.of(1, 1 << 30)).isEmpty());
        assertTrue(RoundedDecimal.of(Rational.of(813, 20_480)).isEmpty());
        assertTrue(RoundedDecimal.of(Rational.of(1, 3)).isEmpty());
        assertEquals(
                "-0.00000000012345",
                RoundedDecimal.of(Rational.of(new BigDecimal("-0.00000000012345")))
                        .orElseThrow()
                        .toString());
    }

    @Test
    void a_rounded_decimal_is_written_as_one() {
        Surd decimal =
                Surd.of(Rational.of(new BigDecimal("-1.45453440217827322805250021715664459117622483736537873607016")));
        assertEquals("-1.45453440217827322805250021715664459117622483736537873607016", decimal.toString());
        assertEquals("1/2", Surd.of(Rational.of(new BigDecimal("0.5"))).toString());
    }

    @Test
    void ends_in_the_wrong_order_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(BigDecimal.ONE, BigDecimal.ZERO));
    }
}
