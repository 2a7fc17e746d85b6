package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for values of single entries with which a tableau has the orders it is to have.
 *
 * <p>An order condition is a polynomial in each entry of A, since the abscissae change with it. The first that is linear
 * in the entry and changes with it leaves one value; the others are asked modulo a prime before anything is proved.
 */
public final class EntrySearch {
    /** How far from an entry its conditions are evaluated to see whether they are linear. */
    private static final long FAR = 1_000_003;

    /** Weights of the stages and the order that they are to have. */
    private record Weighed(int order, List<Surd> weights, List<Long> residues) {}

    /** A condition that leaves one value of an entry, modulo the prime. */
    private record Root(RootedTree tree, Weighed weights, long residue) {}

    private final Tableau tableau;
    private final OrderGoal goal;
    private final List<RootedTree> trees;
    private final ResidueRing ring;
    private final List<Weighed> rows;
    private final List<List<Long>> matrix;
    private final ElementaryWeights<Long> present;

    private EntrySearch(Tableau tableau, OrderGoal goal, ResidueRing ring) {
        this.tableau = tableau;
        this.goal = goal;
        this.trees = goal.trees();
        this.ring = ring;
        this.rows = rows(tableau);
        this.matrix = matrix(tableau);
        this.present = new ElementaryWeights<>(matrix, ring);
    }

    /** Returns the search in a tableau, unless no prime suits its coefficients. */
    public static Optional<EntrySearch> of(Tableau tableau, OrderGoal goal) {
        List<Surd> values = Stream.concat(
                        tableau.coefficients(), tableau.abscissae().stream().flatMap(List::stream))
                .toList();
        return ResidueRing.of(values).map(ring -> new EntrySearch(tableau, goal, ring));
    }

    private List<Weighed> rows(Tableau of) {
        List<Weighed> found = new ArrayList<>();
        found.add(new Weighed(goal.order(), of.weights(), residues(of.weights())));
        goal.embedded().ifPresent(order -> {
            List<Surd> embedded = of.embedded().orElseThrow();
            found.add(new Weighed(order, embedded, residues(embedded)));
        });
        return List.copyOf(found);
    }

    private List<List<Long>> matrix(Tableau of) {
        return of.matrix().stream().map(this::residues).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Long> residues(List<Surd> row) {
        return row.stream().map(ring::of).toList();
    }

    /** Returns whether a tableau, changed by sums of its own numbers, may have the orders. */
    public boolean mayMeet(Tableau changed) {
        return holds(new ElementaryWeights<>(matrix(changed), ring), rows(changed));
    }

    private boolean holds(ElementaryWeights<Long> elementary, List<Weighed> of) {
        return trees.stream().allMatch(tree -> of.stream()
                .filter(weights -> tree.order() <= weights.order())
                .allMatch(weights -> error(elementary, tree, weights) == 0));
    }

    private long error(ElementaryWeights<Long> elementary, RootedTree tree, Weighed weights) {
        long weight = elementary.of(tree, weights.residues());
        return ring.minus(ring.times(weight, ring.integer(tree.density())), 1L);
    }

    /** Returns the value of entry a(i, j), both from 1, with which the orders may hold. */
    public Optional<Surd> value(int i, int j) {
        return root(i, j)
                .filter(root -> holds(with(i, j, root.residue()), rows))
                .map(root -> exact(root, i, j));
    }

    private ElementaryWeights<Long> with(int i, int j, long residue) {
        List<List<Long>> changed = new ArrayList<>(matrix);
        List<Long> row = new ArrayList<>(matrix.get(i - 1));
        row.set(j - 1, residue);
        changed.set(i - 1, row);
        return new ElementaryWeights<>(changed, ring);
    }

    private Optional<Root> root(int i, int j) {
        long now = matrix.get(i - 1).get(j - 1);
        ElementaryWeights<Long> near = with(i, j, (now + 1) % ring.prime());
        ElementaryWeights<Long> far = with(i, j, (now + FAR) % ring.prime());
        for (RootedTree tree : trees) {
            for (Weighed weights : rows) {
                if (tree.order() > weights.order()) {
                    continue;
                }
                long error = error(present, tree, weights);
                long slope = ring.minus(error(near, tree, weights), error);
                boolean linear = ring.minus(error(far, tree, weights), error).equals(ring.times(slope, FAR));
                if (linear && (slope == 0) != (error == 0)) {
                    // A condition that fails whatever the entry is, or holds for its present value alone.
                    return Optional.empty();
                }
                if (linear && slope != 0) {
                    long step = ring.times(error, ring.reciprocal(slope));
                    return Optional.of(new Root(tree, weights, ring.minus(now, step)));
                }
            }
        }
        return Optional.empty();
    }

    private Surd exact(Root root, int i, int j) {
        Surd now = tableau.a(i, j);
        Surd error = exactError(tableau, root);
        Surd slope =
                exactError(tableau.withEntry(i, j, now.plus(Surd.ONE)), root).minus(error);
        return now.minus(error.dividedBy(slope));
    }

    private static Surd exactError(Tableau of, Root root) {
        return ExactConditions.of(of)
                .apply(root.weights().weights())
                .failure(root.tree())
                .map(failure -> failure.weight().minus(Surd.of(failure.expected())))
                .orElse(Surd.ZERO);
    }
}
