package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A decimal with more than {@link #EXACT_PLACES} places: nobody writes so many for a number that is just that, so it
 * stands for every number that rounds to it. Shorter decimals, and fractions whose denominators are no power of ten but
 * for a few factors, such as 3/20480, are exact.
 */
public record RoundedDecimal(BigDecimal value) {
    /** The places up to which a decimal is exact. */
    public static final int EXACT_PLACES = 10;

    /** The tens that the denominator of a rounded decimal holds, even where its last digits let others be cancelled. */
    private static final int TENS = 6;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** Returns the decimal that a rational number is, unless the number is exact. */
    public static Optional<RoundedDecimal> of(Rational number) {
        BigInteger denominator = number.denominator();
        int twos = denominator.getLowestSetBit();
        if (twos < TENS) {
            return Optional.empty();
        }
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        Effort.spend(rest.bitLength());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        int places = Math.max(twos, fives);
        if (!rest.equals(BigInteger.ONE) || fives < TENS || places <= EXACT_PLACES) {
            return Optional.empty();
        }
        BigInteger digits = number.numerator().shiftLeft(places - twos).multiply(FIVE.pow(places - fives));
        return Optional.of(new RoundedDecimal(new BigDecimal(digits, places)));
    }

    /** Returns whether a rational factor of a number is a rounded decimal. */
    public static boolean isIn(Surd number) {
        return number.terms().values().stream().anyMatch(factor -> of(factor).isPresent());
    }

    /** Returns the numbers that round to this one: half a unit of its last place up and down. */
    public Interval interval() {
        BigDecimal half = BigDecimal.valueOf(5, value.scale() + 1);
        return new Interval(value.subtract(half), value.add(half));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
