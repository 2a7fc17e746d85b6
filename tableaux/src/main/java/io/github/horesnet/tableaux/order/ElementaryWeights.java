package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The elementary weights Φ(t) of the stages of a tableau, by Φ(τ) = 1 and Φ(rest grafted with child) = Φ(rest) ·
 * AΦ(child), stage by stage (Butcher, Numerical Methods for Ordinary Differential Equations, section 312).
 */
final class ElementaryWeights<E> {
    /** The entries of a row that are not zero, and the stages that they multiply. */
    private record Row<E>(List<E> entries, List<Integer> columns) {
        static <E> Row<E> of(List<Surd> row, Ring<E> ring) {
            List<Integer> columns = IntStream.range(0, row.size())
                    .filter(column -> !row.get(column).isZero())
                    .boxed()
                    .toList();
            return new Row<>(
                    columns.stream().map(column -> ring.of(row.get(column))).toList(), columns);
        }

        static <E> Row<E> whole(List<E> entries) {
            return new Row<>(entries, IntStream.range(0, entries.size()).boxed().toList());
        }

        E times(List<E> phi, Ring<E> ring) {
            List<E> factors = new ArrayList<>(columns.size());
            for (int column : columns) {
                factors.add(phi.get(column));
            }
            return ring.sumOfProducts(entries, factors);
        }
    }

    private final Ring<E> ring;
    private final List<Row<E>> matrix;
    private final Map<Integer, List<E>> weights = new HashMap<>();
    private final Map<Integer, List<E>> products = new HashMap<>();

    ElementaryWeights(Tableau tableau, Ring<E> ring) {
        this.ring = ring;
        this.matrix = tableau.matrix().stream().map(row -> Row.of(row, ring)).toList();
    }

    /** Takes the rows of A as elements of the ring. */
    ElementaryWeights(List<List<E>> matrix, Ring<E> ring) {
        this.ring = ring;
        this.matrix = matrix.stream().map(Row::whole).toList();
    }

    /** Returns the weight Σ wᵢ Φᵢ(t) of a tree for some weights of the stages. */
    E of(RootedTree tree, List<E> stageWeights) {
        return ring.sumOfProducts(stageWeights, phi(tree));
    }

    private List<E> phi(RootedTree tree) {
        List<E> known = weights.get(tree.id());
        if (known == null) {
            known = tree.grafting()
                    .map(grafting -> grafted(phi(grafting.rest()), product(grafting.child())))
                    .orElseGet(() -> Collections.nCopies(matrix.size(), ring.integer(BigInteger.ONE)));
            weights.put(tree.id(), known);
        }
        return known;
    }

    private List<E> grafted(List<E> rest, List<E> child) {
        List<E> grafted = new ArrayList<>(rest.size());
        for (int stage = 0; stage < rest.size(); stage++) {
            grafted.add(ring.times(rest.get(stage), child.get(stage)));
        }
        return grafted;
    }

    private List<E> product(RootedTree child) {
        List<E> known = products.get(child.id());
        if (known == null) {
            List<E> phi = phi(child);
            known = new ArrayList<>(matrix.size());
            for (Row<E> row : matrix) {
                known.add(row.times(phi, ring));
            }
            products.put(child.id(), known);
        }
        return known;
    }
}
