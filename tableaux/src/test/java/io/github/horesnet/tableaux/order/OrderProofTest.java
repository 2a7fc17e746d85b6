package io.github.horesnet.tableaux.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderProofTest {
    private static final Surd HALF = Surd.of(1, 2);

    private static Tableau rk4(Surd a43, Surd b4) {
        return new Tableau(
                Optional.empty(),
                List.of(List.of(), List.of(HALF), List.of(Surd.ZERO, HALF), List.of(Surd.ZERO, Surd.ZERO, a43)),
                List.of(Surd.of(1, 6), Surd.of(1, 3), Surd.of(1, 3), b4),
                Optional.of(List.of(Surd.ZERO, Surd.ONE, Surd.ZERO, Surd.ZERO)));
    }

    @Test
    void the_classical_scheme_has_order_4_and_the_embedded_midpoint_2() {
        Tableau tableau = rk4(Surd.ONE, Surd.of(1, 6));
        assertEquals(4, OrderProof.of(tableau).order());
        assertEquals(2, OrderProof.ofBoth(tableau).embedded().orElseThrow().order());
    }

    @Test
    void a_wrong_entry_is_found_with_its_trees_and_weights() {
        Tableau tableau = rk4(Surd.of(9, 10), Surd.of(1, 6));
        OrderProof proof = OrderProof.of(tableau);
        assertEquals(1, proof.order());
        OrderProof.Failure failure = proof.failure().orElseThrow();
        assertEquals(List.of(failure), proof.failures(tableau, tableau.weights()));
        assertEquals("[τ]", failure.tree().toString());
        assertEquals(Surd.of(29, 60), failure.weight());
        assertEquals(Rational.of(1, 2), failure.expected());
    }

    @Test
    void weights_that_do_not_sum_to_1_have_order_0() {
        assertEquals(0, OrderProof.of(rk4(Surd.ONE, Surd.of(1, 7))).order());
    }

    /** The weights of a tableau without a common denominator, computed naively. */
    @Test
    void weights_agree_with_plain_exact_arithmetic() {
        Surd root = Surd.sqrt(Rational.of(6));
        List<List<Surd>> matrix =
                List.of(List.of(), List.of(root.dividedBy(Surd.of(7))), List.of(Surd.of(1, 3), Surd.ONE.minus(root)));
        List<Surd> weights = List.of(Surd.of(1, 5), root, Surd.sqrt(Rational.of(2)));
        Tableau tableau = new Tableau(Optional.empty(), matrix, weights, Optional.empty());
        Conditions conditions = ExactConditions.of(tableau).apply(weights);
        for (int order = 1; order <= 6; order++) {
            for (RootedTree tree : RootedTree.ofOrder(order)) {
                Surd expected = PlainWeights.weight(tableau, tree);
                assertEquals(expected, conditions.failure(tree).orElseThrow().weight(), tree.toString());
            }
        }
    }
}
