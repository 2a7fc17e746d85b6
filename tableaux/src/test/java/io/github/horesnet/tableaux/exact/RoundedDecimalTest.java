package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedDecimalTest {
    private static final int DIGITS = 60;

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<Integer> places = Arbitraries.integers().between(11, 16);
        Arbitrary<Long> digits = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        return places.flatMap(scale -> digits.map(unscaled -> BigDecimal.valueOf(unscaled, scale)));
    }

    private static Surd read(String decimal) {
        return Surd.of(new BigDecimal(decimal));
    }

    /** The ends of what a decimal stands for. */
    private static List<Surd> meant(BigDecimal decimal) {
        Surd value = Surd.of(decimal);
        Surd half = Surd.of(value.halfWidth());
        return List.of(value.exactly().minus(half), value.exactly().plus(half));
    }

    private static void assertEncloses(Surd result, Surd meant) {
        Interval around = Interval.asMeant(result, DIGITS);
        assertTrue(meant.minus(Surd.of(Rational.of(around.low()))).signum() >= 0);
        assertTrue(meant.minus(Surd.of(Rational.of(around.high()))).signum() <= 0);
    }

    @Property
    void results_enclose_what_any_numbers_give_that_round_to_the_decimals(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        for (Surd left : meant(a)) {
            for (Surd right : meant(b)) {
                assertEncloses(Surd.of(a).plus(Surd.of(b)), left.plus(right));
                assertEncloses(Surd.of(a).minus(Surd.of(b)), left.minus(right));
                assertEncloses(Surd.of(a).times(Surd.of(b)), left.times(right));
                assertEncloses(Surd.of(a).times(Surd.sqrt(Rational.of(6))), left.times(Surd.sqrt(Rational.of(6))));
            }
        }
    }

    @Property
    void quotients_enclose_what_any_numbers_give_that_round_to_the_decimals(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        Surd divisor = Surd.of(b).plus(Surd.sqrt(Rational.of(2)));
        Assume.that(
                Surd.of(b).magnitude().minus(Surd.of(Surd.of(b).halfWidth())).signum() > 0);
        for (Surd left : meant(a)) {
            for (Surd right : meant(b)) {
                assertEncloses(Surd.of(a).dividedBy(Surd.of(b)), left.dividedBy(right));
                assertEncloses(Surd.of(a).dividedBy(divisor), left.dividedBy(right.plus(Surd.sqrt(Rational.of(2)))));
            }
        }
    }

    @Test
    void long_decimals_stand_for_what_rounds_to_them_even_if_they_end_in_zeros() {
        assertEquals(
                new BigDecimal("1.0E-11"),
                Interval.asMeant(read("0.33333333333"), 30).width());
        assertTrue(read("0.33333333333").agreesWith(Surd.of(1, 3)));
        assertTrue(read("0.43478260870").agreesWith(Surd.of(10, 23)));
        assertFalse(read("0.43478260871").agreesWith(Surd.of(10, 23)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3333333333", "0.250000000000", "1.000000000000000", "0.00000000000000"})
    void short_decimals_and_those_with_zeros_behind_a_few_places_are_exact(String decimal) {
        assertTrue(read(decimal).isExact());
    }

    @Test
    void exact_numbers_agree_only_if_they_are_equal() {
        assertTrue(Surd.of(1, 3).agreesWith(Surd.of(1, 3)));
        assertFalse(read("0.3333333333").agreesWith(Surd.of(1, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.43478260870",
                "-1.45453440217827322805250021715664459117622483736537873607016",
                "12.000000000001"
            })
    void a_rounded_decimal_is_written_as_it_is_read(String decimal) {
        assertEquals(decimal, read(decimal).toString());
        assertEquals(decimal, read(decimal).toNotation());
    }

    @Test
    void a_result_is_written_with_the_places_that_its_half_width_leaves() {
        assertEquals(
                "0.3333333333335", read("0.666666666667").dividedBy(Surd.of(2)).toString());
        assertEquals(
                "1/2*0.666666666667",
                read("0.666666666667").dividedBy(Surd.of(2)).toNotation());
        assertEquals("1/2", read("0.5").toString());
    }

    @Test
    void a_division_by_what_may_be_zero_is_refused() {
        Surd nearZero = read("0.000000123456").minus(read("0.000000123455")).times(Surd.of(1, 2));
        assertThrows(ArithmeticException.class, () -> Surd.ONE.dividedBy(nearZero));
    }
}
