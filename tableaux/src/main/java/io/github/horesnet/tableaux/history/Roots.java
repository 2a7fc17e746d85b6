package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The moduli of a polynomial's roots with their multiplicities.
 *
 * <p>The polynomial is split exactly into square-free parts (Yun), so that every root that is found numerically, by the
 * method of Weierstrass, is simple and thus well conditioned.
 */
final class Roots {
    private static final int ITERATIONS = 500;

    /** The modulus of a root, and how often the root occurs. */
    record Root(double modulus, int multiplicity) {}

    private Roots() {}

    /** Returns the roots of a polynomial, its exact coefficients from the constant on. */
    static List<Root> of(List<Surd> coefficients) {
        List<Root> roots = new ArrayList<>();
        List<List<Surd>> parts = Polynomials.squareFree(coefficients);
        for (int multiplicity = 1; multiplicity <= parts.size(); multiplicity++) {
            int times = multiplicity;
            double[] part = parts.get(multiplicity - 1).stream()
                    .mapToDouble(Rounding::nearestDouble)
                    .toArray();
            simple(part).forEach(modulus -> roots.add(new Root(modulus, times)));
        }
        return roots;
    }

    private static List<Double> simple(double[] monic) {
        int degree = monic.length - 1;
        double[] re = new double[degree];
        double[] im = new double[degree];
        double radius = 1
                + IntStream.range(0, degree)
                        .mapToDouble(i -> Math.abs(monic[i]))
                        .max()
                        .orElse(0);
        for (int i = 0; i < degree; i++) {
            re[i] = radius * Math.cos(2 * Math.PI * i / degree + 0.4);
            im[i] = radius * Math.sin(2 * Math.PI * i / degree + 0.4);
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int i = 0; i < degree; i++) {
                improve(monic, re, im, i);
            }
        }
        return IntStream.range(0, degree)
                .mapToObj(i -> Math.hypot(re[i], im[i]))
                .toList();
    }

    /** Subtracts p(z) / Π (z − other roots) from root z. */
    private static void improve(double[] monic, double[] re, double[] im, int root) {
        double pRe = 0;
        double pIm = 0;
        for (int power = monic.length - 1; power >= 0; power--) {
            double next = pRe * re[root] - pIm * im[root] + monic[power];
            pIm = pRe * im[root] + pIm * re[root];
            pRe = next;
        }
        for (int other = 0; other < re.length; other++) {
            if (other != root) {
                double dRe = re[root] - re[other];
                double dIm = im[root] - im[other];
                double size = dRe * dRe + dIm * dIm;
                double quotient = (pRe * dRe + pIm * dIm) / size;
                pIm = (pIm * dRe - pRe * dIm) / size;
                pRe = quotient;
            }
        }
        if (Double.isFinite(pRe) && Double.isFinite(pIm)) {
            re[root] -= pRe;
            im[root] -= pIm;
        }
    }
}
