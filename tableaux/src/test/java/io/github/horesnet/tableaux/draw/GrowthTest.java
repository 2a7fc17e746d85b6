package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthTest {
    @Test
    void that_of_rk4_is_the_exponential_series_up_to_its_order() {
        assertEquals(
                List.of(1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24),
                Growth.of(Catalogued.scheme("RK4").tableau()).coefficients());
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#tableaux")
    void it_agrees_with_the_exponential_series_up_to_the_proved_order(Scheme scheme) {
        List<Double> coefficients = Growth.of(scheme.tableau()).coefficients();
        double factorial = 1;
        for (int k = 1; k <= OrderProof.of(scheme.tableau()).order(); k++) {
            factorial *= k;
            assertEquals(1 / factorial, coefficients.get(k), 1e-12 / factorial);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#tableaux")
    void it_vanishes_at_its_roots(Scheme scheme) {
        Growth function = Growth.of(scheme.tableau());
        List<Point> roots = function.roots();
        assertEquals(function.coefficients().size() - 1, roots.size());
        roots.forEach(root -> assertEquals(0, function.size(root) / terms(function, root), 1e-9));
        double sum = roots.stream().mapToDouble(Point::x).sum();
        int degree = roots.size();
        double expected = -function.coefficients().get(degree - 1)
                / function.coefficients().get(degree);
        assertEquals(expected, sum, 1e-6 * Math.abs(expected));
    }

    /** Returns the sum of the sizes of the polynomial's terms, against which rounding counts. */
    private static double terms(Growth function, Point z) {
        double sum = 0;
        for (int k = 0; k < function.coefficients().size(); k++) {
            sum += Math.abs(function.coefficients().get(k)) * Math.pow(Math.hypot(z.x(), z.y()), k);
        }
        return sum;
    }
}
