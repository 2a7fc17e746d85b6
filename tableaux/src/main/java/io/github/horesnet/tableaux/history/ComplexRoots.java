package io.github.horesnet.tableaux.history;

import java.util.ArrayList;
import java.util.List;

/** Finds the complex roots of a polynomial in floating point, by the iteration of Durand and Kerner. */
public final class ComplexRoots {
    private static final int ITERATIONS = 400;
    private static final Complex START = new Complex(0.4, 0.9);

    private final List<Double> coefficients;
    private final int degree;

    private ComplexRoots(List<Double> coefficients) {
        this.coefficients = coefficients;
        this.degree = coefficients.size() - 1;
    }

    /** A complex number. */
    public record Complex(double real, double imaginary) {
        Complex minus(Complex other) {
            return new Complex(real - other.real, imaginary - other.imaginary);
        }

        Complex times(Complex other) {
            return new Complex(
                    real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
        }

        Complex times(double factor) {
            return new Complex(real * factor, imaginary * factor);
        }

        Complex dividedBy(Complex other) {
            double square = other.real * other.real + other.imaginary * other.imaginary;
            return times(new Complex(other.real, -other.imaginary)).times(1 / square);
        }
    }

    /** Returns the roots of a polynomial, given from the coefficient of 1 up to one that is not zero. */
    public static List<Complex> of(List<Double> coefficients) {
        return new ComplexRoots(coefficients).found();
    }

    private List<Complex> found() {
        List<Complex> roots = new ArrayList<>();
        Complex start = new Complex(radius(), 0);
        for (int i = 0; i < degree; i++) {
            roots.add(start);
            start = start.times(START);
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int i = 0; i < degree; i++) {
                roots.set(i, roots.get(i).minus(correction(roots, i)));
            }
        }
        return List.copyOf(roots);
    }

    private Complex correction(List<Complex> roots, int i) {
        Complex root = roots.get(i);
        Complex correction = new Complex(1, 0);
        for (int k = degree - 1; k >= 0; k--) {
            double coefficient = coefficients.get(k) / coefficients.get(degree);
            correction = correction.times(root).minus(new Complex(-coefficient, 0));
        }
        for (int j = 0; j < degree; j++) {
            Complex distance = root.minus(roots.get(j));
            if (!distance.equals(new Complex(0, 0))) {
                correction = correction.dividedBy(distance);
            }
        }
        return correction;
    }

    /** Returns half of Fujiwara's bound on the size of the roots. */
    private double radius() {
        double radius = 0;
        for (int k = 0; k < degree; k++) {
            double size = Math.abs(coefficients.get(k) / coefficients.get(degree));
            radius = Math.max(radius, StrictMath.pow(size, 1.0 / (degree - k)));
        }
        return radius;
    }
}
