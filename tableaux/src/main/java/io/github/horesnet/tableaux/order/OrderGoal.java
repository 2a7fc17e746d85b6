package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The orders that a tableau is to have.
 *
 * @param order the order of the weights b
 * @param embedded the order of the embedded weights b̂, where the tableau has them
 */
public record OrderGoal(int order, Optional<Integer> embedded) {
    /** The trees whose conditions must hold for some weights. */
    private static Stream<RootedTree> trees(int order) {
        return IntStream.rangeClosed(1, order).boxed().flatMap(size -> RootedTree.ofOrder(size).stream());
    }

    /** Returns all trees of which a condition must hold, in ascending order. */
    List<RootedTree> trees() {
        return trees(Math.max(order, embedded.orElse(0))).toList();
    }

    /** Returns whether a tableau with exact coefficients has these orders, proved exactly. */
    public boolean isMetBy(Tableau tableau) {
        Function<List<Surd>, Conditions> conditions = ExactConditions.of(tableau);
        return holds(conditions.apply(tableau.weights()), order)
                && embedded.map(claimed ->
                                holds(conditions.apply(tableau.embedded().orElseThrow()), claimed))
                        .orElse(true);
    }

    private static boolean holds(Conditions conditions, int order) {
        return trees(order).allMatch(tree -> conditions.failure(tree).isEmpty());
    }
}
