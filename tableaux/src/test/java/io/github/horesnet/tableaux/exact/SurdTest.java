package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class SurdTest {
    private static final Surd ROOT_2 = Surd.sqrt(Rational.of(2));
    private static final Surd ROOT_3 = Surd.sqrt(Rational.of(3));
    private static final Surd ROOT_6 = Surd.sqrt(Rational.of(6));

    @Test
    void square_factors_leave_the_root() {
        assertEquals(Surd.of(2).times(ROOT_3), Surd.sqrt(Rational.of(12)));
        assertEquals(Surd.of(2, 3), Surd.sqrt(Rational.of(4, 9)));
        assertEquals(Surd.of(1_000_000), Surd.sqrt(Rational.of(1_000_000_000_000L)));
        assertEquals(Surd.of(999_983), Surd.sqrt(Rational.of(999_983L * 999_983L)));
    }

    @Test
    void roots_of_large_integers_are_exact() {
        Surd large = Surd.sqrt(Rational.of(1_000_003)).times(Surd.sqrt(Rational.of(1_000_033)));
        assertEquals(Surd.sqrt(Rational.of(1_000_003L * 1_000_033)), large);
        assertEquals(Surd.ONE, large.plus(Surd.ONE).dividedBy(large.plus(Surd.ONE)));
        assertEquals(Surd.of(3_037_000_499L), Surd.sqrt(Rational.of(3_037_000_499L * 3_037_000_499L)));
        Surd sum = Surd.sqrt(Rational.of(826_321_815_619L)).plus(Surd.sqrt(Rational.of(5)));
        assertEquals(Surd.of(826_321_815_614L), sum.times(sum.minus(Surd.sqrt(Rational.of(20)))));
        assertEquals(Surd.ONE, sum.times(Surd.ONE.dividedBy(sum)));
    }

    @Test
    void a_product_of_roots_is_the_root_of_the_product() {
        assertEquals(ROOT_6, ROOT_2.times(ROOT_3));
        assertEquals(ROOT_3.times(Surd.of(2)), ROOT_2.times(ROOT_6));
        assertNotEquals(ROOT_6, ROOT_2.plus(ROOT_3));
    }

    @Test
    void what_cannot_be_exact_is_refused() {
        assertThrows(ArithmeticException.class, () -> Surd.sqrt(Rational.of(-1)));
        assertThrows(ArithmeticException.class, () -> Surd.sqrt(Rational.of(Long.MAX_VALUE, 2)));
        assertThrows(ArithmeticException.class, () -> Surd.ONE.dividedBy(Surd.ZERO));
        assertThrows(ArithmeticException.class, ROOT_2::rational);
    }

    @Test
    void text_has_one_denominator() {
        Surd value = Surd.of(4, 375).plus(Surd.of(94, 375).times(ROOT_6));
        assertEquals("(4+94*sqrt(6))/375", value.toString());
        assertEquals("(4 + 94√6)/375", value.toMathematics());
        assertEquals(
                "(1-sqrt(2))/2", Surd.ONE.minus(ROOT_2).dividedBy(Surd.of(2)).toString());
        assertEquals("−√2/2", ROOT_2.negated().dividedBy(Surd.of(2)).toMathematics());
        assertEquals("-1/3", Surd.of(1, -3).toString());
        assertEquals("0", Surd.ZERO.toString());
    }

    @Property
    @Domain(Surds.class)
    void numbers_form_a_field(@ForAll Surd a, @ForAll Surd b, @ForAll Surd c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.times(b), b.times(a));
        assertEquals(a.times(b.times(c)), a.times(b).times(c));
        assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
        assertTrue(a.minus(a).isZero());
    }

    @Property
    @Domain(Surds.class)
    void dividing_undoes_multiplying(@ForAll Surd a, @ForAll Surd b) {
        Assume.that(!b.isZero());
        assertEquals(a, a.times(b).dividedBy(b));
    }

    @Property
    @Domain(Surds.class)
    void arithmetic_agrees_with_floating_point(@ForAll Surd a, @ForAll Surd b) {
        double left = Rounding.nearestDouble(a);
        double right = Rounding.nearestDouble(b);
        double scale = 1 + Math.abs(left) + Math.abs(right);
        assertEquals(left + right, Rounding.nearestDouble(a.plus(b)), 1e-12 * scale);
        assertEquals(left * right, Rounding.nearestDouble(a.times(b)), 1e-12 * scale * scale);
    }
}
