package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a Runge–Kutta scheme: the largest p for which Σ bᵢ Φᵢ(t) = 1/γ(t) holds for every rooted tree t with at
 * most p vertices (Butcher, Numerical Methods for Ordinary Differential Equations, theorem 315A).
 *
 * <p>The proof is exact. Where coefficients are rounded decimals, which fulfil no condition exactly, it is by interval: a
 * condition holds where 1/γ(t) lies among the weights of all the schemes that round to these digits.
 *
 * @param order the proved order
 * @param failure the first condition of order p + 1 that does not hold; empty only where the proof stopped at
 *     {@link #LIMIT}
 * @param width the width, rounded up, of the widest interval in which a condition up to order p holds; empty where the
 *     proof is exact
 */
public record OrderProof(int order, Optional<Failure> failure, Optional<BigDecimal> width) {
    /** The order at which proofs stop; no explicit scheme of a higher order is known to be in use. */
    public static final int LIMIT = 12;

    /** The significant digits of an error norm. */
    public static final int NORM_DIGITS = 10;

    /**
     * An order condition that does not hold.
     *
     * @param weight Σ bᵢ Φᵢ(t); in a proof by interval its middle, with half of its width
     */
    public record Failure(RootedTree tree, Surd weight) {
        /** Returns 1/γ(t). */
        public Rational expected() {
            return OrderProof.expected(tree);
        }
    }

    /**
     * The proofs of one tableau.
     *
     * @param order the proof for the weights b
     * @param embedded the proof for the embedded weights b̂, where there are any
     */
    public record Pair(OrderProof order, Optional<OrderProof> embedded) {}

    /** Proves the order of the weights b. */
    public static OrderProof of(Tableau tableau) {
        return prover(tableau).apply(tableau.weights());
    }

    /** Proves the order of the weights b and of the embedded weights b̂ at once, which costs little more than one. */
    public static Pair ofBoth(Tableau tableau) {
        Function<List<Surd>, OrderProof> prover = prover(tableau);
        return new Pair(prover.apply(tableau.weights()), tableau.embedded().map(prover));
    }

    private static Function<List<Surd>, OrderProof> prover(Tableau tableau) {
        Function<List<Surd>, Conditions> exact = ExactConditions.of(tableau);
        if (tableau.isExact()) {
            return weights -> prove(exact.apply(weights));
        }
        Function<List<Surd>, Conditions> byInterval = IntervalConditions.of(tableau);
        return weights -> {
            OrderProof exactly = prove(exact.apply(weights));
            OrderProof within = prove(byInterval.apply(weights));
            return within.order > exactly.order ? within : exactly;
        };
    }

    private static OrderProof prove(Conditions conditions) {
        for (int order = 1; order <= LIMIT; order++) {
            Optional<BigDecimal> width = conditions.width();
            Optional<Failure> failure = failures(conditions, order).findFirst();
            if (failure.isPresent()) {
                return new OrderProof(order - 1, failure, width);
            }
        }
        return new OrderProof(LIMIT, Optional.empty(), conditions.width());
    }

    private static Stream<Failure> failures(Conditions conditions, int order) {
        return RootedTree.ofOrder(order).stream().flatMap(tree -> conditions.failure(tree).stream());
    }

    /** Returns all conditions of order p + 1 that do not hold for the weights of a tableau whose order this proves. */
    public List<Failure> failures(Tableau tableau, List<Surd> weights) {
        if (failure.isEmpty()) {
            return List.of();
        }
        Function<List<Surd>, Conditions> conditions =
                isExact() ? ExactConditions.of(tableau) : IntervalConditions.of(tableau);
        return failures(conditions.apply(weights), order + 1).toList();
    }

    /** Returns whether the conditions hold exactly, not only by interval. */
    public boolean isExact() {
        return width.isEmpty();
    }

    /**
     * Returns the principal error norm A⁽ᵖ⁺¹⁾ = √Σ ((Σ bᵢ Φᵢ(t) − 1/γ(t)) / σ(t))² over the trees t of order p + 1, to
     * {@link #NORM_DIGITS} significant digits: the size of the leading error term, whose part along the elementary
     * differential of t is that quotient (Prince, Dormand, J. Comput. Appl. Math. 7 (1981) 67–75). Empty where the proof
     * stopped at {@link #LIMIT}.
     */
    public Optional<BigDecimal> errorNorm(Tableau tableau, List<Surd> weights) {
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        Surd squares = Surd.ZERO;
        for (Failure failed : failures(tableau, weights)) {
            Surd error = failed.weight()
                    .minus(Surd.of(failed.expected()))
                    .dividedBy(Surd.of(Rational.of(failed.tree().symmetry())))
                    .rounded(2 * NORM_DIGITS);
            squares = squares.plus(error.times(error));
        }
        return Optional.of(Rounding.decimal(squares, 2 * NORM_DIGITS).sqrt(new MathContext(NORM_DIGITS)));
    }

    static Rational expected(RootedTree tree) {
        return Rational.of(BigInteger.ONE, tree.density());
    }
}
