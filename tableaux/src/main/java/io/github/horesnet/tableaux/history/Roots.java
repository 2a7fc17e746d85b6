package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;

/**
 * The moduli of a polynomial's roots with their multiplicities.
 *
 * <p>The polynomial is split exactly into square-free parts (Yun), so that every root that is found numerically is simple
 * and thus well conditioned.
 */
final class Roots {
    /** The modulus of a root, and how often the root occurs. */
    record Root(double modulus, int multiplicity) {}

    private Roots() {}

    /** Returns the roots of a polynomial, its exact coefficients from the constant on. */
    static List<Root> of(List<Surd> coefficients) {
        List<Root> roots = new ArrayList<>();
        List<List<Surd>> parts = Polynomials.squareFree(coefficients);
        for (int multiplicity = 1; multiplicity <= parts.size(); multiplicity++) {
            int times = multiplicity;
            List<Double> part = parts.get(multiplicity - 1).stream()
                    .map(Rounding::nearestDouble)
                    .toList();
            ComplexRoots.of(part)
                    .forEach(root -> roots.add(new Root(Math.hypot(root.real(), root.imaginary()), times)));
        }
        return roots;
    }
}
