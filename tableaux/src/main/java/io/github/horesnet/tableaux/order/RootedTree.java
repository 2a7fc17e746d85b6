package io.github.horesnet.tableaux.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rooted tree: a vertex joined to the roots of smaller trees.
 *
 * <p>A tree with more than one vertex is also its smallest child grafted onto the rest, which is how weights of large
 * trees are computed from those of smaller ones.
 */
public final class RootedTree {
    /** A grafting: a tree is {@code child} joined to the root of {@code rest}. */
    record Grafting(RootedTree rest, RootedTree child) {}

    private static final List<List<RootedTree>> BY_ORDER = new ArrayList<>(List.of(List.of(new RootedTree(0))));

    private final int id;
    private final int order;
    private final BigInteger density;
    private final Optional<Grafting> grafting;

    private RootedTree(int id) {
        this.id = id;
        this.order = 1;
        this.density = BigInteger.ONE;
        this.grafting = Optional.empty();
    }

    private RootedTree(int id, Grafting grafting) {
        this.id = id;
        this.order = grafting.rest.order + grafting.child.order;
        this.density = grafting.rest
                .density
                .divide(BigInteger.valueOf(grafting.rest.order))
                .multiply(grafting.child.density)
                .multiply(BigInteger.valueOf(order));
        this.grafting = Optional.of(grafting);
    }

    /** Returns all rooted trees with a number of vertices, each once. */
    public static List<RootedTree> ofOrder(int order) {
        synchronized (BY_ORDER) {
            while (BY_ORDER.size() < order) {
                BY_ORDER.add(graftings(BY_ORDER.size() + 1));
            }
            return BY_ORDER.get(order - 1);
        }
    }

    private static List<RootedTree> graftings(int order) {
        List<RootedTree> trees = new ArrayList<>();
        List<RootedTree> largest = BY_ORDER.get(order - 2);
        int id = largest.get(largest.size() - 1).id;
        for (int childOrder = 1; childOrder < order; childOrder++) {
            for (RootedTree child : BY_ORDER.get(childOrder - 1)) {
                for (RootedTree rest : BY_ORDER.get(order - childOrder - 1)) {
                    // The child that is grafted last is the smallest, so that each tree arises once.
                    if (rest.grafting.map(last -> last.child.id >= child.id).orElse(true)) {
                        trees.add(new RootedTree(++id, new Grafting(rest, child)));
                    }
                }
            }
        }
        return List.copyOf(trees);
    }

    /** Returns the number of vertices. */
    public int order() {
        return order;
    }

    /** Returns the density γ(t): the order condition is Σ bᵢ Φᵢ(t) = 1/γ(t). */
    public BigInteger density() {
        return density;
    }

    /** Returns the symmetry σ(t): the number of ways to map the tree onto itself. */
    public BigInteger symmetry() {
        Map<RootedTree, Integer> multiplicities = new HashMap<>();
        children().forEach(child -> multiplicities.merge(child, 1, Integer::sum));
        BigInteger symmetry = BigInteger.ONE;
        for (Map.Entry<RootedTree, Integer> child : multiplicities.entrySet()) {
            for (int i = 1; i <= child.getValue(); i++) {
                symmetry = symmetry.multiply(child.getKey().symmetry()).multiply(BigInteger.valueOf(i));
            }
        }
        return symmetry;
    }

    /** Returns the trees joined to the root. */
    public List<RootedTree> children() {
        return grafting.map(last -> {
                    List<RootedTree> children = new ArrayList<>(last.rest.children());
                    children.add(last.child);
                    return List.copyOf(children);
                })
                .orElse(List.of());
    }

    Optional<Grafting> grafting() {
        return grafting;
    }

    /** Returns the number of this tree among all trees ordered by their vertices, from 0. */
    int id() {
        return id;
    }

    /** Returns Butcher's bracket notation: τ is one vertex, [τ,τ] a root with two children. */
    @Override
    public String toString() {
        return grafting.isEmpty()
                ? "τ"
                : "["
                        + String.join(
                                ",",
                                children().stream().map(RootedTree::toString).toList()) + "]";
    }
}
