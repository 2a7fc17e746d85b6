package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Rational;
import java.util.Optional;

/**
 * The first place on the positive axis where a polynomial becomes negative, found with certainty: Sturm's theorem
 * counts the distinct roots between two points, and exact signs tell crossings from touchings.
 */
final class FirstCrossing {
    /** Two rational numbers with one crossing between them, or the crossing itself twice. */
    record Bracket(Rational low, Rational high) {}

    /** The width of a bracket, 2⁻⁶⁰. */
    private static final Rational WIDTH = Rational.of(1, 1L << 60);

    private static final Rational HALF = Rational.of(1, 2);

    private final Polynomial polynomial;
    private final SturmSequence sequence;

    private FirstCrossing(Polynomial polynomial) {
        this.polynomial = polynomial;
        this.sequence = SturmSequence.of(polynomial);
    }

    /**
     * Returns a bracket of the first crossing from positive to negative values, which is 0 where the polynomial is
     * negative right of it, or nothing where there is none.
     */
    static Optional<Bracket> of(Polynomial polynomial) {
        if (polynomial.isZero()) {
            return Optional.empty();
        }
        Polynomial reduced = polynomial.withoutRootZero();
        if (reduced.signumAt(Rational.ZERO) < 0) {
            return Optional.of(new Bracket(Rational.ZERO, Rational.ZERO));
        }
        return new FirstCrossing(reduced).between(reduced.reversed().rootBound().reciprocal(), reduced.rootBound());
    }

    private Optional<Bracket> between(Rational low, Rational high) {
        int roots = sequence.variations(low) - sequence.variations(high);
        if (roots == 0) {
            return Optional.empty();
        }
        if (roots == 1) {
            // A root without a change of sign is a touching.
            return polynomial.signumAt(high) < 0 ? Optional.of(narrowed(low, high)) : Optional.empty();
        }
        Rational middle = noRoot(low, high);
        return between(low, middle).or(() -> between(middle, high));
    }

    /** Returns a point that splits an interval and is no root. */
    private Rational noRoot(Rational low, Rational high) {
        for (long part = 2; ; part++) {
            Rational point = low.plus(high.minus(low).times(Rational.of(1, part)));
            if (polynomial.signumAt(point) != 0) {
                return point;
            }
        }
    }

    private Bracket narrowed(Rational low, Rational high) {
        Rational positive = low;
        Rational negative = high;
        while (negative.minus(positive).compareTo(WIDTH) > 0) {
            Rational middle = positive.plus(negative).times(HALF);
            int sign = polynomial.signumAt(middle);
            if (sign == 0) {
                return new Bracket(middle, middle);
            } else if (sign > 0) {
                positive = middle;
            } else {
                negative = middle;
            }
        }
        return new Bracket(positive, negative);
    }
}
