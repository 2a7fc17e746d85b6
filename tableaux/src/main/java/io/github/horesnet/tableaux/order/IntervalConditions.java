package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Order conditions of coefficients that are published as decimals, each of which stands for every number that rounds to
 * it: a condition holds where 1/γ(t) lies in the interval of its weight, and fails beyond doubt elsewhere.
 */
final class IntervalConditions implements Conditions {
    private static final MathContext WIDTH_DIGITS = new MathContext(2, RoundingMode.UP);

    private final ElementaryWeights<Interval> elementary;
    private final List<Interval> weights;
    private BigDecimal widest = BigDecimal.ZERO;

    private IntervalConditions(ElementaryWeights<Interval> elementary, List<Interval> weights) {
        this.elementary = elementary;
        this.weights = weights;
    }

    /** Returns what makes the conditions of weights of a tableau, which share the elementary weights. */
    static Function<List<Surd>, Conditions> of(Tableau tableau) {
        IntervalRing ring = IntervalRing.of(tableau);
        ElementaryWeights<Interval> elementary = new ElementaryWeights<>(tableau, ring);
        return weights -> new IntervalConditions(
                elementary, weights.stream().map(ring::of).toList());
    }

    @Override
    public Optional<OrderProof.Failure> failure(RootedTree tree) {
        Interval weight = elementary.of(tree, weights);
        if (weight.contains(OrderProof.expected(tree))) {
            widest = widest.max(weight.width());
            return Optional.empty();
        }
        return Optional.of(new OrderProof.Failure(tree, Surd.of(weight)));
    }

    @Override
    public Optional<BigDecimal> width() {
        return Optional.of(widest.round(WIDTH_DIGITS));
    }
}
