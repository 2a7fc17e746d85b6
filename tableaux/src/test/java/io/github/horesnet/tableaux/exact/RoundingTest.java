package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Property
    void fractions_with_exact_parts_round_as_their_quotient(
            @ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long p,
            @ForAll @LongRange(min = 1, max = 1L << 53) long q) {
        assertEquals((double) p / (double) q, Rounding.nearestDouble(Surd.of(p, q)));
    }

    @Property
    void small_fractions_round_as_their_float_quotient(
            @ForAll @LongRange(min = -(1L << 24), max = 1L << 24) long p,
            @ForAll @LongRange(min = 1, max = 1L << 24) long q) {
        assertEquals((float) p / (float) q, Rounding.nearestFloat(Surd.of(p, q)));
    }

    @Property
    void roots_round_as_the_processor_rounds_them(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long n) {
        assertEquals(Math.sqrt((double) n), Rounding.nearestDouble(Surd.sqrt(Rational.of(n))));
    }

    @Test
    void a_tie_goes_to_even_and_a_hair_more_goes_up() {
        Surd tie = Surd.of(1).plus(Surd.of(1, 1L << 24));
        assertEquals(1f, Rounding.nearestFloat(tie));
        assertEquals(Math.nextUp(1f), Rounding.nearestFloat(tie.plus(Surd.of(1, 1L << 60))));
    }

    @Test
    void rounding_twice_is_not_rounding_once() {
        Surd aboveTie = Surd.of(1).plus(Surd.of(1, 1L << 24)).plus(Surd.of(1, 1L << 60));
        assertTrue((float) Rounding.nearestDouble(aboveTie) != Rounding.nearestFloat(aboveTie));
    }

    @Test
    void cancellation_does_not_lose_digits() {
        Surd tiny =
                Surd.sqrt(Rational.of(2)).minus(Surd.of(Rational.of(new BigDecimal("1.4142135623730950488016887242"))));
        assertEquals(9.698078569671876e-30, Rounding.nearestDouble(tiny), 1e-44);
    }

    @Property
    @Domain(Surds.class)
    void decimals_are_close(@ForAll Surd value) {
        BigDecimal decimal = Rounding.decimal(value, 20);
        assertEquals(Rounding.nearestDouble(value), decimal.doubleValue(), 1e-15 * Math.abs(decimal.doubleValue()));
    }
}
