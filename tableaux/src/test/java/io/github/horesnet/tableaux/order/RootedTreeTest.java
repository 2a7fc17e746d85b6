package io.github.horesnet.tableaux.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.tableaux.exact.Rational;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RootedTreeTest {
    @Test
    void there_are_as_many_trees_as_Cayley_counted() {
        List<Integer> counts = IntStream.rangeClosed(1, 11)
                .mapToObj(order -> RootedTree.ofOrder(order).size())
                .toList();
        assertEquals(List.of(1, 1, 2, 4, 9, 20, 48, 115, 286, 719, 1842), counts);
    }

    @Test
    void every_tree_is_listed_once() {
        List<String> names =
                RootedTree.ofOrder(8).stream().map(RootedTree::toString).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void small_trees_have_the_densities_and_symmetries_of_Butchers_table() {
        assertEquals(List.of("[[τ]]", "[τ,τ]"), names(3));
        assertEquals(List.of("6/1", "3/2"), facts(3));
        assertEquals(List.of("[[[τ]]]", "[[τ,τ]]", "[[τ],τ]", "[τ,τ,τ]"), names(4));
        assertEquals(List.of("24/1", "12/2", "8/1", "4/6"), facts(4));
    }

    @Test
    void increasing_labellings_add_up() {
        for (int order = 1; order <= 10; order++) {
            BigInteger factorial = factorial(order);
            Rational labellings = RootedTree.ofOrder(order).stream()
                    .map(tree -> Rational.of(factorial, tree.density().multiply(tree.symmetry())))
                    .reduce(Rational.ZERO, Rational::plus);
            assertEquals(Rational.of(factorial(order - 1)), labellings, "order " + order);
        }
    }

    private static List<String> names(int order) {
        return sorted(order).map(RootedTree::toString).toList();
    }

    private static List<String> facts(int order) {
        return sorted(order).map(tree -> tree.density() + "/" + tree.symmetry()).toList();
    }

    private static Stream<RootedTree> sorted(int order) {
        return RootedTree.ofOrder(order).stream().sorted(Comparator.comparing(RootedTree::toString));
    }

    private static BigInteger factorial(int n) {
        return IntStream.rangeClosed(2, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
