package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exact real number of the form Σ qᵢ √nᵢ with rational qᵢ and distinct square-free integers nᵢ ≥ 1.
 *
 * <p>The form is canonical, since square roots of distinct square-free integers are linearly independent over the
 * rationals: two numbers are equal exactly if their terms are.
 *
 * <p>A number that was computed from a {@link RoundedDecimal} also says how far from it the number may lie that was
 * meant, by its {@link #halfWidth}, which plays no part in equality.
 */
public final class Surd {
    public static final Surd ZERO = new Surd(new TreeMap<>(), Rational.ZERO);
    public static final Surd ONE = of(Rational.ONE);

    private static final int FIRST_DIGITS = 20;

    private final SortedMap<Long, Rational> terms;
    private final Rational halfWidth;

    private Surd(SortedMap<Long, Rational> terms, Rational halfWidth) {
        this.terms = Collections.unmodifiableSortedMap(terms);
        this.halfWidth = halfWidth;
    }

    public static Surd of(Rational value) {
        return term(value, 1);
    }

    public static Surd of(long numerator, long denominator) {
        return of(Rational.of(numerator, denominator));
    }

    public static Surd of(long value) {
        return of(Rational.of(value));
    }

    /** Returns what a decimal stands for: itself, or every number that rounds to it where it is a rounded one. */
    public static Surd of(BigDecimal written) {
        return of(Rational.of(written)).within(RoundedDecimal.halfWidth(written));
    }

    /** Returns the middle of an interval, with half of its width. */
    public static Surd of(Interval interval) {
        BigDecimal half = interval.width().divide(BigDecimal.valueOf(2));
        return of(Rational.of(interval.middle())).within(Rational.of(half));
    }

    /**
     * Returns the square root of a rational number, as √(pq)/q.
     *
     * @throws ArithmeticException if the number is negative, or p·q too large to be factored
     */
    public static Surd sqrt(Rational value) {
        if (value.signum() < 0) {
            throw new ArithmeticException("sqrt(" + value + ") is not real");
        }
        if (value.signum() == 0) {
            return ZERO;
        }
        BigInteger product = value.numerator().multiply(value.denominator());
        if (product.compareTo(BigInteger.valueOf(SquareFree.LARGEST)) > 0) {
            throw new ArithmeticException("square roots are taken of integers up to " + SquareFree.LARGEST
                    + ", but sqrt(" + value + ") needs more");
        }
        SquareFree root = SquareFree.of(product.longValueExact());
        return term(Rational.of(BigInteger.valueOf(root.factor()), value.denominator()), root.part());
    }

    /** Returns a multiple of the root of an integer that is known to be square-free. */
    public static Surd term(Rational factor, long radicand) {
        SortedMap<Long, Rational> terms = new TreeMap<>();
        if (factor.signum() != 0) {
            terms.put(radicand, factor);
        }
        return new Surd(terms, Rational.ZERO);
    }

    private Surd within(Rational distance) {
        return new Surd(terms, distance);
    }

    /** Returns how far from this number the one may lie that was meant; zero for exact numbers. */
    public Rational halfWidth() {
        return halfWidth;
    }

    /** Returns whether no rounded decimal is in it. */
    public boolean isExact() {
        return halfWidth.signum() == 0;
    }

    /** Returns the number itself, as if it was meant exactly. */
    public Surd exactly() {
        return isExact() ? this : within(Rational.ZERO);
    }

    /** Returns an exact number, or otherwise an exact one that agrees with this in some significant digits. */
    public Surd rounded(int digits) {
        return isExact() ? this : of(Rational.of(Rounding.decimal(this, digits)));
    }

    /** Returns whether the same number may be meant: exact ones must be equal. */
    public boolean agreesWith(Surd other) {
        if (equals(other)) {
            return true;
        }
        Surd difference = minus(other);
        return !difference.isExact()
                && difference.magnitude().minus(of(difference.halfWidth)).signum() <= 0;
    }

    /** Returns the rational factors by radicand, in ascending order of the radicands. */
    public SortedMap<Long, Rational> terms() {
        return terms;
    }

    public Surd plus(Surd other) {
        SortedMap<Long, Rational> sum = new TreeMap<>(terms);
        other.terms.forEach((radicand, factor) -> add(sum, radicand, factor));
        return new Surd(sum, halfWidth.plus(other.halfWidth));
    }

    public Surd minus(Surd other) {
        SortedMap<Long, Rational> difference = new TreeMap<>(terms);
        other.terms.forEach((radicand, factor) -> add(difference, radicand, factor.negated()));
        return new Surd(difference, halfWidth.plus(other.halfWidth));
    }

    public Surd negated() {
        SortedMap<Long, Rational> negated = new TreeMap<>();
        terms.forEach((radicand, factor) -> negated.put(radicand, factor.negated()));
        return new Surd(negated, halfWidth);
    }

    public Surd times(Surd other) {
        SortedMap<Long, Rational> product = new TreeMap<>();
        for (Map.Entry<Long, Rational> left : terms.entrySet()) {
            for (Map.Entry<Long, Rational> right : other.terms.entrySet()) {
                long shared = SquareFree.shared(left.getKey(), right.getKey());
                add(
                        product,
                        radicand(left.getKey() / shared, right.getKey() / shared),
                        left.getValue().times(right.getValue()).times(Rational.of(shared)));
            }
        }
        return new Surd(product, HalfWidths.ofProduct(this, other));
    }

    /**
     * Divides by another number.
     *
     * @throws ArithmeticException if the other number is zero, or may be
     */
    public Surd dividedBy(Surd other) {
        return times(Reciprocal.of(other.exactly()).within(HalfWidths.ofReciprocal(other)));
    }

    public boolean isZero() {
        return terms.isEmpty();
    }

    /** Returns the sign, −1, 0 or 1, from enclosures as narrow as it takes: a number that has a root is not zero. */
    public int signum() {
        if (isRational()) {
            return rational().signum();
        }
        int digits = FIRST_DIGITS;
        while (Interval.of(this, digits).signum() == 0) {
            digits *= 2;
        }
        return Interval.of(this, digits).signum();
    }

    /** Returns the number without its sign, exactly. */
    Surd magnitude() {
        return signum() < 0 ? exactly().negated() : exactly();
    }

    public boolean isOne() {
        return equals(ONE);
    }

    public boolean isRational() {
        return isZero() || terms.lastKey() == 1;
    }

    /**
     * Returns the value of a rational number.
     *
     * @throws ArithmeticException if the number is irrational
     */
    public Rational rational() {
        if (!isRational()) {
            throw new ArithmeticException(this + " is irrational");
        }
        return terms.getOrDefault(1L, Rational.ZERO);
    }

    /** Returns the least common denominator of the rational factors. */
    public BigInteger denominator() {
        BigInteger common = BigInteger.ONE;
        for (Rational factor : terms.values()) {
            BigInteger shared = Divisor.ofBoth(common, factor.denominator());
            common = common.multiply(Divisor.quotient(factor.denominator(), shared));
        }
        return common;
    }

    /** Multiplies coprime square-free integers, whose product needs no factoring to be known as square-free. */
    private static long radicand(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("the root of " + left + " times " + right
                    + " is needed, but roots are taken of integers up to " + SquareFree.LARGEST);
        }
    }

    private static void add(SortedMap<Long, Rational> sum, long radicand, Rational factor) {
        Rational total = sum.getOrDefault(radicand, Rational.ZERO).plus(factor);
        if (total.signum() == 0) {
            sum.remove(radicand);
        } else {
            sum.put(radicand, total);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Surd surd && terms.equals(surd.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** Returns text from which the notation of a tableau reads this number, with the same half-width. */
    public String toNotation() {
        return isExact() ? toString() : RoundedText.notation(this);
    }

    /** Returns the number in the notation of a tableau, such as {@code (4+94*sqrt(6))/375}, or the decimal it rounds to. */
    @Override
    public String toString() {
        return SurdText.notation(this);
    }

    /** Returns the number as a reader of mathematics writes it, such as {@code (4 + 94√6)/375}. */
    public String toMathematics() {
        return SurdText.mathematics(this);
    }
}
