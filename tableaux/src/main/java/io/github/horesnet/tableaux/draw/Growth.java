package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.history.ComplexRoots;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.stability.StabilityPolynomial;
import java.util.List;

/**
 * The stability polynomial R(z), by which one step multiplies x where k = λ x and z = h λ, in floating point.
 *
 * @param coefficients its coefficients, from that of 1 up
 */
record Growth(List<Double> coefficients) {
    Growth {
        coefficients = List.copyOf(coefficients);
    }

    static Growth of(Tableau tableau) {
        return new Growth(StabilityPolynomial.of(tableau).coefficients().stream()
                .map(Rounding::nearestDouble)
                .toList());
    }

    /** Returns the complex roots of R. */
    List<Point> roots() {
        return ComplexRoots.of(coefficients).stream()
                .map(root -> new Point(root.real(), root.imaginary()))
                .toList();
    }

    /** Returns |R(z)|. */
    double size(Point z) {
        double real = 0;
        double imaginary = 0;
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            double product = real * z.x() - imaginary * z.y() + coefficients.get(k);
            imaginary = real * z.y() + imaginary * z.x();
            real = product;
        }
        return Math.sqrt(real * real + imaginary * imaginary);
    }
}
