package io.github.horesnet.tableaux.order;

import java.math.BigDecimal;
import java.util.Optional;

/** The order conditions Σ wᵢ Φᵢ(t) = 1/γ(t) of some weights of a tableau, one for each rooted tree. */
interface Conditions {
    /** Returns how the condition of a tree fails, or nothing where it holds. */
    Optional<OrderProof.Failure> failure(RootedTree tree);

    /** Returns the width of the widest interval in which a condition held so far, or nothing where all are exact. */
    Optional<BigDecimal> width();
}
