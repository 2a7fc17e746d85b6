package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;

/**
 * Decimals with more than {@link #EXACT_PLACES} places: nobody writes so many for a number that is just that, so such a
 * decimal stands for every number that rounds to it, half a unit of its last place up and down. Shorter decimals are
 * exact, and those whose last places are zeros behind a few, such as 0.250000000000.
 */
public final class RoundedDecimal {
    /** The places up to which a decimal is exact. */
    public static final int EXACT_PLACES = 10;

    /** The places up to which a decimal is exact where zeros follow. */
    private static final int FEW_PLACES = 5;

    private RoundedDecimal() {}

    /** Returns how far from a decimal, with the places that are written, the numbers lie at most that it stands for. */
    static Rational halfWidth(BigDecimal written) {
        boolean exact =
                written.scale() <= EXACT_PLACES || written.stripTrailingZeros().scale() <= FEW_PLACES;
        return exact ? Rational.ZERO : Rational.of(BigDecimal.valueOf(5, written.scale() + 1));
    }

    /** Returns the fewest places with which the half-width of a decimal is not larger than one of a number. */
    static int places(Rational halfWidth) {
        BigDecimal unit = Interval.of(Surd.of(halfWidth.plus(halfWidth)), 2).high();
        int places = unit.scale() - unit.precision() + 1;
        return unit.compareTo(BigDecimal.ONE.movePointLeft(places)) >= 0 ? places : places + 1;
    }
}
