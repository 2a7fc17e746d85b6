package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.util.function.Function;

/** How far the result of an operation may lie from the one that is computed, by how far its operands may. */
final class HalfWidths {
    private static final int DIGITS = 40;

    private HalfWidths() {}

    /** Returns |a| Δb + |b| Δa + Δa Δb, rounded up where both may lie off. */
    static Rational ofProduct(Surd a, Surd b) {
        if (a.isExact()) {
            return b.isExact() ? Rational.ZERO : atMost(a).times(b.halfWidth());
        }
        if (b.isExact()) {
            return atMost(b).times(a.halfWidth());
        }
        Rational both = a.halfWidth().times(b.halfWidth());
        return up(atMost(a)
                .times(b.halfWidth())
                .plus(atMost(b).times(a.halfWidth()))
                .plus(both));
    }

    /** Without rounding, the digits of repeated products would be a burden for nothing. */
    private static Rational up(Rational distance) {
        return Rational.of(Interval.of(Surd.of(distance), DIGITS).high());
    }

    /**
     * Returns Δa / (|a| (|a| − Δa)).
     *
     * @throws ArithmeticException if the number may be zero
     */
    static Rational ofReciprocal(Surd a) {
        if (a.isExact()) {
            return Rational.ZERO;
        }
        Rational least = atLeast(a);
        Rational distance = least.minus(a.halfWidth());
        if (distance.signum() <= 0) {
            throw new ArithmeticException("a division by " + a + ", which may be zero as far as its digits say");
        }
        return a.halfWidth().times(least.times(distance).reciprocal());
    }

    private static Rational atMost(Surd number) {
        return size(number, Interval::high);
    }

    private static Rational atLeast(Surd number) {
        return size(number, Interval::low);
    }

    private static Rational size(Surd number, Function<Interval, BigDecimal> end) {
        Surd magnitude = number.magnitude();
        return magnitude.isRational() ? magnitude.rational() : Rational.of(end.apply(Interval.of(magnitude, DIGITS)));
    }
}
