package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the stages of a scheme approximate the solution at their abscissae, by the simplifying assumptions C(q):
 * Σ aᵢⱼ cⱼᵏ⁻¹ = cᵢᵏ/k and B(q): Σ bᵢ cᵢᵏ⁻¹ = 1/k for all k ≤ q (Butcher, Numerical Methods for Ordinary Differential
 * Equations, section 321).
 *
 * @param order the stage order: the largest q for which B(q) holds, and C(q) at every stage
 * @param stages the largest q for which C(q) holds at each stage, up to {@link OrderProof#LIMIT}
 */
public record StageOrder(int order, List<Integer> stages) {
    public StageOrder {
        stages = List.copyOf(stages);
    }

    /** Finds the stage order of a tableau and its weights b, by interval where coefficients are rounded decimals. */
    public static StageOrder of(Tableau tableau) {
        return tableau.isExact()
                ? new Assumptions<>(
                                tableau, new RadicalRing(tableau.coefficients().toList()))
                        .stageOrder()
                : new Assumptions<>(tableau, IntervalRing.of(tableau)).stageOrder();
    }

    private static final class Assumptions<E> {
        private final Ring<E> ring;
        private final List<List<E>> matrix;
        private final List<E> weights;
        private final List<E> abscissae;

        Assumptions(Tableau tableau, Ring<E> ring) {
            this.ring = ring;
            this.matrix = tableau.matrix().stream().map(this::row).toList();
            this.weights = row(tableau.weights());
            this.abscissae = matrix.stream().map(row -> product(row, 1)).toList();
        }

        private List<E> row(List<Surd> entries) {
            return entries.stream().map(ring::of).toList();
        }

        StageOrder stageOrder() {
            List<Integer> stages = IntStream.range(0, matrix.size())
                    .mapToObj(stage -> largest(matrix.get(stage), abscissae.get(stage)))
                    .toList();
            // B(q) is C(q) for the output as a stage with the abscissa 1.
            int output = largest(weights, ring.of(Surd.ONE));
            return new StageOrder(Math.min(output, Collections.min(stages)), stages);
        }

        private int largest(List<E> row, E abscissa) {
            return (int) IntStream.rangeClosed(1, OrderProof.LIMIT)
                    .takeWhile(k -> holds(row, abscissa, k))
                    .count();
        }

        private boolean holds(List<E> row, E abscissa, int k) {
            List<E> factors = List.of(ring.integer(BigInteger.valueOf(k)), ring.integer(BigInteger.ONE.negate()));
            return ring.mayBeZero(ring.sumOfProducts(factors, List.of(product(row, k), power(abscissa, k))));
        }

        /** Returns Σ aⱼ cⱼᵏ⁻¹. */
        private E product(List<E> row, int k) {
            List<E> powers = IntStream.range(0, row.size())
                    .mapToObj(j -> k == 1 ? ring.integer(BigInteger.ONE) : power(abscissae.get(j), k - 1))
                    .toList();
            return ring.sumOfProducts(row, powers);
        }

        private E power(E base, int exponent) {
            E power = ring.integer(BigInteger.ONE);
            for (int i = 0; i < exponent; i++) {
                power = ring.times(power, base);
            }
            return power;
        }
    }
}
