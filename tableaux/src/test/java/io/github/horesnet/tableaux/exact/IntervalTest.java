package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void ends_in_the_wrong_order_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(BigDecimal.ONE, BigDecimal.ZERO));
    }
}
