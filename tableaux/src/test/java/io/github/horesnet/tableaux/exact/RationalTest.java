package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RationalTest {
    @Test
    void fractions_are_in_lowest_terms_with_a_positive_denominator() {
        assertEquals(Rational.of(-2, 3), Rational.of(4, -6));
        assertEquals("-2/3", Rational.of(4, -6).toString());
        assertEquals("0", Rational.of(0, -7).toString());
    }

    @Test
    void decimals_are_exact() {
        assertEquals(Rational.of(-814_164, 100_000), Rational.of(new BigDecimal("-8.14164")));
        assertEquals(Rational.of(1000), Rational.of(new BigDecimal("1e3")));
    }

    @Test
    void a_zero_denominator_is_refused() {
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
        assertThrows(ArithmeticException.class, Rational.ZERO::reciprocal);
    }

    @Test
    void order_is_by_value() {
        assertTrue(Rational.of(1, 3).compareTo(Rational.of(1, 2)) < 0);
        assertTrue(Rational.of(-1, 3).compareTo(Rational.of(-1, 2)) > 0);
    }
}
