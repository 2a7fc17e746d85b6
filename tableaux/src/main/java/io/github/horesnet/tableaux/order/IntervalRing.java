package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Intervals, rounded outwards to a number of significant digits: coefficients are what their digits stand for.
 *
 * @param digits the significant digits of the ends
 */
record IntervalRing(int digits) implements Ring<Interval> {
    private static final int GUARD_DIGITS = 10;

    /** The digits up to which longer decimals are read: rounded outwards, they prove no less than is true. */
    private static final int MOST_DIGITS = 200;

    @Override
    public Interval of(Surd coefficient) {
        return Interval.asMeant(coefficient, digits);
    }

    /** Returns the ring whose rounding adds next to nothing to the widths of a tableau's coefficients. */
    static IntervalRing of(Tableau tableau) {
        int longest = tableau.coefficients()
                .filter(coefficient -> !coefficient.isExact())
                .mapToInt(IntervalRing::meantDigits)
                .max()
                .orElse(0);
        return new IntervalRing(GUARD_DIGITS + Math.min(longest, MOST_DIGITS));
    }

    /** Returns the significant digits of a coefficient that its half-width leaves. */
    private static int meantDigits(Surd coefficient) {
        BigDecimal size = Rounding.decimal(coefficient, 1);
        BigDecimal halfWidth = Rounding.decimal(Surd.of(coefficient.halfWidth()), 1);
        return Math.max(0, halfWidth.scale() - size.scale() + 1);
    }

    @Override
    public Interval integer(BigInteger value) {
        return new Interval(new BigDecimal(value), new BigDecimal(value));
    }

    @Override
    public boolean mayBeZero(Interval element) {
        return element.contains(Rational.ZERO);
    }

    @Override
    public Interval times(Interval left, Interval right) {
        return left.times(right).rounded(digits);
    }

    @Override
    public Interval sumOfProducts(List<Interval> left, List<Interval> right) {
        Interval sum = Interval.ZERO;
        for (int i = 0; i < left.size(); i++) {
            sum = sum.plus(left.get(i).times(right.get(i)));
        }
        return sum.rounded(digits);
    }
}
