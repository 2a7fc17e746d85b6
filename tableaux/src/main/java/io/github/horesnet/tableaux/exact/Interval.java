package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * All real numbers from {@code low} to {@code high}: every operation rounds outwards, so that a result holds whatever
 * the operands' numbers give (Moore, Interval Analysis, 1966).
 */
public record Interval(BigDecimal low, BigDecimal high) {
    public static final Interval ZERO = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
    public static final Interval ONE = new Interval(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if there is no number between them
     */
    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("no number from " + low + " to " + high);
        }
    }

    /** Encloses an exact number to a number of significant digits. */
    public static Interval of(Surd exact, int digits) {
        Interval sum = ZERO;
        for (Map.Entry<Long, Rational> term : exact.terms().entrySet()) {
            sum = sum.plus(of(term.getValue(), digits).times(root(term.getKey(), digits)));
        }
        return sum.rounded(digits);
    }

    /** Encloses every number that may be meant by one that comes from rounded decimals. */
    public static Interval asMeant(Surd number, int digits) {
        Interval distance = of(number.halfWidth(), digits);
        Interval around = new Interval(distance.high.negate(), distance.high);
        return of(number, digits).plus(around).rounded(digits);
    }

    private static Interval of(Rational exact, int digits) {
        BigDecimal numerator = new BigDecimal(exact.numerator());
        BigDecimal denominator = new BigDecimal(exact.denominator());
        return new Interval(
                numerator.divide(denominator, downwards(digits)), numerator.divide(denominator, upwards(digits)));
    }

    private static Interval root(long radicand, int digits) {
        if (radicand == 1) {
            return ONE;
        }
        BigInteger scaled = BigInteger.valueOf(radicand).multiply(BigInteger.TEN.pow(2 * digits));
        BigDecimal low = new BigDecimal(scaled.sqrt(), digits);
        return new Interval(low, low.add(low.ulp()));
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    public Interval times(Interval other) {
        Effort.multiply(high.unscaledValue(), other.high.unscaledValue());
        if (low.signum() >= 0 && other.low.signum() >= 0) {
            return new Interval(low.multiply(other.low), high.multiply(other.high));
        }
        BigDecimal a = low.multiply(other.low);
        BigDecimal b = low.multiply(other.high);
        BigDecimal c = high.multiply(other.low);
        BigDecimal d = high.multiply(other.high);
        return new Interval(a.min(b).min(c).min(d), a.max(b).max(c).max(d));
    }

    /**
     * Returns 1 divided by the numbers of the interval, to a number of significant digits.
     *
     * @throws ArithmeticException if zero is one of them
     */
    public Interval reciprocal(int digits) {
        if (signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return new Interval(
                BigDecimal.ONE.divide(high, downwards(digits)), BigDecimal.ONE.divide(low, upwards(digits)));
    }

    /** Returns the smallest interval around this one whose ends have a number of significant digits. */
    public Interval rounded(int digits) {
        return new Interval(low.round(downwards(digits)), high.round(upwards(digits)));
    }

    public boolean contains(Rational value) {
        BigDecimal numerator = new BigDecimal(value.numerator());
        BigDecimal denominator = new BigDecimal(value.denominator());
        return low.multiply(denominator).compareTo(numerator) <= 0
                && high.multiply(denominator).compareTo(numerator) >= 0;
    }

    /** Returns the sign of all numbers of the interval, or 0 where they have different ones. */
    public int signum() {
        return low.signum() == high.signum() ? low.signum() : 0;
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    /** Returns the middle to a number of places: within one unit of the last of every number of a narrower interval. */
    public BigDecimal decimal(int places) {
        return middle().setScale(places, RoundingMode.HALF_EVEN);
    }

    public BigDecimal middle() {
        return low.add(high).divide(BigDecimal.valueOf(2));
    }

    private static MathContext downwards(int digits) {
        return new MathContext(digits, RoundingMode.FLOOR);
    }

    private static MathContext upwards(int digits) {
        return new MathContext(digits, RoundingMode.CEILING);
    }
}
