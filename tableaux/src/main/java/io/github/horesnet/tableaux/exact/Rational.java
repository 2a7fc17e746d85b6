package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** A rational number in lowest terms with a positive denominator. */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = of(BigInteger.ZERO);
    public static final Rational ONE = of(BigInteger.ONE);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns a fraction in lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = Divisor.ofBoth(numerator, denominator);
        return lowest(Divisor.quotient(numerator, divisor), Divisor.quotient(denominator, divisor));
    }

    private static Rational lowest(BigInteger numerator, BigInteger denominator) {
        return denominator.signum() < 0
                ? new Rational(numerator.negate(), denominator.negate())
                : new Rational(numerator, denominator);
    }

    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** Returns the exact value of a decimal. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : of(decimal.toBigIntegerExact());
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        if (signum() == 0) {
            return other;
        }
        return other.signum() == 0 ? this : sum(other);
    }

    /** By the divisor of the denominators, which is smaller than the one of the whole fraction (Knuth, 4.5.1). */
    private Rational sum(Rational other) {
        BigInteger shared = Divisor.ofBoth(denominator, other.denominator);
        BigInteger own = Divisor.quotient(denominator, shared);
        BigInteger sum =
                numerator.multiply(Divisor.quotient(other.denominator, shared)).add(other.numerator.multiply(own));
        BigInteger left = Divisor.ofBoth(sum, shared);
        return new Rational(Divisor.quotient(sum, left), own.multiply(Divisor.quotient(other.denominator, left)));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        BigInteger down = Divisor.ofBoth(numerator, other.denominator);
        BigInteger up = Divisor.ofBoth(denominator, other.numerator);
        return new Rational(
                Divisor.quotient(numerator, down).multiply(Divisor.quotient(other.numerator, up)),
                Divisor.quotient(denominator, up).multiply(Divisor.quotient(other.denominator, down)));
    }

    /**
     * Returns 1 divided by this number.
     *
     * @throws ArithmeticException if this number is zero
     */
    public Rational reciprocal() {
        if (signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return lowest(denominator, numerator);
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /** Returns how many places the number has as a decimal, unless they have no end. */
    public Optional<Integer> decimalPlaces() {
        int twos = denominator.getLowestSetBit();
        int fives = 0;
        BigInteger rest = denominator.shiftRight(twos);
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? Optional.of(Math.max(twos, fives)) : Optional.empty();
    }

    /** Returns the nearest decimal with a number of places. */
    public Rational rounded(int places) {
        return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP));
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational
                && numerator.equals(rational.numerator)
                && denominator.equals(rational.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
