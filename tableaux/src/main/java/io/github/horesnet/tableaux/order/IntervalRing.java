package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;

/**
 * Intervals, rounded outwards to a number of significant digits: coefficients are what their digits stand for.
 *
 * @param digits the significant digits of the ends
 */
record IntervalRing(int digits) implements Ring<Interval> {
    @Override
    public Interval of(Surd coefficient) {
        return Interval.asWritten(coefficient, digits);
    }

    @Override
    public Interval one() {
        return Interval.ONE;
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
