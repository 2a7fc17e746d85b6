package io.github.horesnet.samples.ode;

import java.util.List;

/** The slope of the straight line nearest to points, by least squares. */
public final class Slope {
    private Slope() {}

    /** How y grows with x where both are logarithms: the exponent of the power of x that y follows. */
    public static double ofLogarithms(List<Double> x, List<Double> y) {
        double xMean = mean(x);
        double yMean = mean(y);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.size(); i++) {
            double distance = Math.log(x.get(i)) - xMean;
            xy += distance * (Math.log(y.get(i)) - yMean);
            xx += distance * distance;
        }
        return xy / xx;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Math::log).average().orElse(Double.NaN);
    }
}
