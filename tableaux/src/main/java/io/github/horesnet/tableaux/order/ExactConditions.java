package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Order conditions in exact arithmetic: a condition holds or fails, with no third case. */
final class ExactConditions implements Conditions {
    private final RadicalRing ring;
    private final ElementaryWeights<BigInteger[]> elementary;
    private final List<BigInteger[]> weights;

    private ExactConditions(RadicalRing ring, ElementaryWeights<BigInteger[]> elementary, List<BigInteger[]> weights) {
        this.ring = ring;
        this.elementary = elementary;
        this.weights = weights;
    }

    /** Returns what makes the conditions of weights of a tableau, which share the elementary weights. */
    static Function<List<Surd>, Conditions> of(Tableau tableau) {
        RadicalRing ring = new RadicalRing(tableau.coefficients().toList());
        ElementaryWeights<BigInteger[]> elementary = new ElementaryWeights<>(tableau, ring);
        return weights -> new ExactConditions(
                ring, elementary, weights.stream().map(ring::of).toList());
    }

    @Override
    public Optional<OrderProof.Failure> failure(RootedTree tree) {
        BigInteger[] weight = elementary.of(tree, weights);
        BigInteger scale = ring.denominator().pow(tree.order());
        BigInteger[] scaled = ring.times(weight, ring.integer(tree.density()));
        return ring.isInteger(scaled, scale)
                ? Optional.empty()
                : Optional.of(new OrderProof.Failure(tree, ring.divided(weight, scale)));
    }

    @Override
    public Optional<BigDecimal> width() {
        return Optional.empty();
    }
}
