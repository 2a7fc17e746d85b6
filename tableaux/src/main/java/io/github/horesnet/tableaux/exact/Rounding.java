package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

/** The one place that rounds: an exact number to the nearest {@code double} or {@code float}, ties to even. */
public final class Rounding {
    private static final int FIRST_DIGITS = 25;

    /** The bits of the integers that are doubles themselves, whose quotient the processor rounds to the nearest. */
    private static final int BITS_OF_DOUBLE = 53;

    /** The bits of a double that a float lacks. */
    private static final long BELOW_FLOAT = (1L << 29) - 1;

    private Rounding() {}

    /** Returns the double nearest to an exact number. */
    public static double nearestDouble(Surd exact) {
        return exact.isRational() && isOfDoubles(exact.rational())
                ? exact.rational().numerator().doubleValue()
                        / exact.rational().denominator().doubleValue()
                : nearest(exact, BigDecimal::doubleValue);
    }

    /** Returns the float nearest to an exact number. */
    public static float nearestFloat(Surd exact) {
        double nearest = nearestDouble(exact);
        return isMidway(nearest) ? nearest(exact, BigDecimal::floatValue) : (float) nearest;
    }

    /** Whether a double may lie between two floats just as far from both, so that what it was rounded from decides. */
    private static boolean isMidway(double value) {
        return Math.abs(value) < Float.MIN_NORMAL
                || (Double.doubleToLongBits(value) & BELOW_FLOAT) == Long.highestOneBit(BELOW_FLOAT);
    }

    /** Returns a decimal whose error is below one unit of its given number of significant digits. */
    public static BigDecimal decimal(Surd exact, int digits) {
        return Interval.of(exact, digits + 5).middle().round(new MathContext(digits));
    }

    /**
     * Widens the precision until both ends of an enclosure round to the same value (Ziv's strategy), which they never do
     * for a number midway between two: such a one is a finite decimal.
     */
    private static <T> T nearest(Surd exact, Function<BigDecimal, T> rounded) {
        for (int digits = FIRST_DIGITS; ; digits *= 2) {
            Interval enclosure = Interval.of(exact, digits);
            T low = rounded.apply(enclosure.low());
            if (low.equals(rounded.apply(enclosure.high()))) {
                return low;
            }
            if (exact.isRational() && exact.rational().decimalPlaces().isPresent()) {
                return rounded.apply(exactDecimal(exact.rational()));
            }
        }
    }

    private static boolean isOfDoubles(Rational value) {
        return value.numerator().bitLength() <= BITS_OF_DOUBLE
                && value.denominator().bitLength() <= BITS_OF_DOUBLE;
    }

    private static BigDecimal exactDecimal(Rational value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
    }
}
