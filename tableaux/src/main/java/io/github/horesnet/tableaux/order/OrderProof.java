package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The order of a Runge–Kutta scheme: the largest p for which Σ bᵢ Φᵢ(t) = 1/γ(t) holds for every rooted tree t with at
 * most p vertices.
 *
 * @param order the proved order
 * @param failures the conditions of order p + 1 that do not hold; empty only where the proof stopped at {@link #LIMIT}
 */
public record OrderProof(int order, List<Failure> failures) {
    /** The order at which proofs stop; no explicit scheme of a higher order is known to be in use. */
    public static final int LIMIT = 12;

    /**
     * An order condition that does not hold.
     *
     * @param weight Σ bᵢ Φᵢ(t)
     */
    public record Failure(RootedTree tree, Surd weight) {
        /** Returns 1/γ(t). */
        public Rational expected() {
            return new Rational(BigInteger.ONE, tree.density());
        }
    }

    public OrderProof {
        failures = List.copyOf(failures);
    }

    /** Proves the order of the weights b. */
    public static OrderProof of(Tableau tableau) {
        return prove(new ElementaryWeights(tableau), tableau.weights());
    }

    /** Proves the order of the embedded weights b̂, where there are any. */
    public static Optional<OrderProof> ofEmbedded(Tableau tableau) {
        return tableau.embedded().map(weights -> prove(new ElementaryWeights(tableau), weights));
    }

    private static OrderProof prove(ElementaryWeights elementary, List<Surd> weights) {
        for (int order = 1; order <= LIMIT; order++) {
            List<Failure> failures = RootedTree.ofOrder(order).stream()
                    .map(tree -> new Failure(tree, elementary.of(tree, weights)))
                    .filter(failure -> !failure.weight().equals(Surd.of(failure.expected())))
                    .toList();
            if (!failures.isEmpty()) {
                return new OrderProof(order - 1, failures);
            }
        }
        return new OrderProof(LIMIT, List.of());
    }
}
