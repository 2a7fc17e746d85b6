package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.stability.StabilityRegion.Point;

/** |R(z)| in floating point. */
final class Growth {
    private static final int BISECTIONS = 50;

    private final double[] coefficients;

    private Growth(double[] coefficients) {
        this.coefficients = coefficients;
    }

    static Growth of(StabilityPolynomial polynomial) {
        return new Growth(polynomial.coefficients().stream()
                .mapToDouble(Rounding::nearestDouble)
                .toArray());
    }

    boolean isStable(double re, double im) {
        double x = 0;
        double y = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            double real = x * re - y * im + coefficients[i];
            y = x * im + y * re;
            x = real;
        }
        return x * x + y * y <= 1;
    }

    /** Returns a radius beyond which |R(z)| > 1, where the last term outweighs all others. */
    double bound() {
        int degree = coefficients.length - 1;
        double radius = 1;
        while (degree > 0 && Math.abs(coefficients[degree]) * Math.pow(radius, degree) <= others(radius)) {
            radius *= 1.1;
        }
        return radius;
    }

    private double others(double radius) {
        double sum = 1;
        for (int i = 0; i < coefficients.length - 1; i++) {
            sum += Math.abs(coefficients[i]) * Math.pow(radius, i);
        }
        return sum;
    }

    /** Returns the point of the boundary between two points of which just one is stable. */
    Point crossing(Point from, Point to) {
        boolean stable = isStable(from.re(), from.im());
        Point same = from;
        Point other = to;
        for (int i = 0; i < BISECTIONS; i++) {
            Point middle = new Point((same.re() + other.re()) / 2, (same.im() + other.im()) / 2);
            if (isStable(middle.re(), middle.im()) == stable) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return new Point((same.re() + other.re()) / 2, (same.im() + other.im()) / 2);
    }
}
