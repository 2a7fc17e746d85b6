package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The elementary weights Φ(t) of the stages of a tableau, by Φ(τ) = 1 and Φ(rest grafted with child) = Φ(rest) ·
 * AΦ(child), entry by entry (Butcher, section 312).
 *
 * <p>With D the common denominator of the coefficients, Φ(t) is held as D^(|t|−1) Φ(t), which is integer.
 */
final class ElementaryWeights {
    private static final class Entry {
        final int column;
        final BigInteger[] value;

        Entry(int column, BigInteger[] value) {
            this.column = column;
            this.value = value;
        }
    }

    private final RadicalRing ring;
    private final int stages;
    private final List<List<Entry>> matrix = new ArrayList<>();
    private final Map<Integer, BigInteger[][]> weights = new HashMap<>();
    private final Map<Integer, BigInteger[][]> products = new HashMap<>();

    ElementaryWeights(Tableau tableau) {
        this.stages = tableau.stages();
        this.ring = new RadicalRing(Stream.of(
                        tableau.matrix().stream().flatMap(List::stream),
                        tableau.weights().stream(),
                        tableau.embedded().stream().flatMap(List::stream))
                .flatMap(values -> values)
                .toList());
        for (List<Surd> row : tableau.matrix()) {
            List<Entry> entries = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                if (!row.get(column).isZero()) {
                    entries.add(new Entry(column, ring.scaled(row.get(column))));
                }
            }
            matrix.add(entries);
        }
    }

    /** Returns the weight Σ wᵢ Φᵢ(t) of a tree for some weights of the stages. */
    Surd of(RootedTree tree, List<Surd> stageWeights) {
        BigInteger[] sum = ring.zero();
        BigInteger[][] phi = phi(tree);
        for (int stage = 0; stage < stages; stage++) {
            if (!stageWeights.get(stage).isZero()) {
                ring.addProduct(sum, ring.scaled(stageWeights.get(stage)), phi[stage]);
            }
        }
        return ring.divided(sum, ring.denominator().pow(tree.order()));
    }

    private BigInteger[][] phi(RootedTree tree) {
        BigInteger[][] known = weights.get(tree.id());
        if (known == null) {
            known = tree.grafting()
                    .map(grafting -> grafted(phi(grafting.rest()), product(grafting.child())))
                    .orElseGet(this::ones);
            weights.put(tree.id(), known);
        }
        return known;
    }

    private BigInteger[][] ones() {
        BigInteger[][] ones = new BigInteger[stages][];
        Arrays.setAll(ones, stage -> ring.one());
        return ones;
    }

    private BigInteger[][] grafted(BigInteger[][] rest, BigInteger[][] child) {
        BigInteger[][] grafted = new BigInteger[stages][];
        Arrays.setAll(grafted, stage -> ring.times(rest[stage], child[stage]));
        return grafted;
    }

    private BigInteger[][] product(RootedTree child) {
        BigInteger[][] known = products.get(child.id());
        if (known == null) {
            BigInteger[][] phi = phi(child);
            known = new BigInteger[stages][];
            Arrays.setAll(known, stage -> row(stage, phi));
            products.put(child.id(), known);
        }
        return known;
    }

    private BigInteger[] row(int stage, BigInteger[][] phi) {
        BigInteger[] sum = ring.zero();
        for (Entry entry : matrix.get(stage)) {
            ring.addProduct(sum, entry.value, phi[entry.column]);
        }
        return sum;
    }
}
