package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The polynomial R(z) = 1 + Σ b Aᵏ⁻¹ 1 zᵏ, by which one step multiplies x where k = λ x and z = h λ.
 *
 * @param coefficients its coefficients, from that of 1 up
 */
record StabilityFunction(List<Double> coefficients) {
    StabilityFunction {
        coefficients = List.copyOf(coefficients);
    }

    static StabilityFunction of(Tableau tableau) {
        List<Double> coefficients = new ArrayList<>(List.of(1.0));
        List<Surd> powers = Collections.nCopies(tableau.stages(), Surd.ONE);
        for (int k = 1; k <= tableau.stages(); k++) {
            coefficients.add(Rounding.nearestDouble(product(tableau.weights(), powers)));
            List<Surd> previous = powers;
            powers =
                    tableau.matrix().stream().map(row -> product(row, previous)).toList();
        }
        while (coefficients.get(coefficients.size() - 1) == 0) {
            coefficients.remove(coefficients.size() - 1);
        }
        return new StabilityFunction(coefficients);
    }

    private static Surd product(List<Surd> row, List<Surd> column) {
        Surd sum = Surd.ZERO;
        for (int i = 0; i < row.size(); i++) {
            sum = sum.plus(row.get(i).times(column.get(i)));
        }
        return sum;
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
