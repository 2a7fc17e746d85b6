package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A linear combination of maps of equal shape, computed when it is used: in place, and with one multiplication for all
 * terms whose factors differ in their signs alone.
 *
 * <p>{@code plus} leaves its operand alone, {@code take} releases it, or makes its array the sum's: its last use. A sum
 * that still waits adds up its terms as soon as another one of the pass takes one of their maps. A sum belongs to one
 * forward pass and is spent once it was evaluated, added to another sum or returned.
 */
public final class Sum {

    private static final Coefficient MINUS_ONE = Coefficient.of(-1);

    private final Changeable changeable;
    private final Arithmetic arithmetic;
    private final List<Piece> pieces = new ArrayList<>();
    private final Total total;

    /** What is added up one after the other, since a map may be released by the last piece that uses it. */
    private sealed interface Piece {
        boolean uses(Set<NDArray> maps);
    }

    /** Terms whose order is free. */
    private record Terms(List<Term> terms) implements Piece {
        @Override
        public boolean uses(Set<NDArray> maps) {
            return terms.stream().map(Term::map).anyMatch(maps::contains);
        }
    }

    /** A combination that a learnable scalar multiplies. */
    private record Product(NDArray scalar, Sum inner) implements Piece {
        @Override
        public boolean uses(Set<NDArray> maps) {
            return inner.pieces.stream().anyMatch(piece -> piece.uses(maps));
        }
    }

    /**
     * A map times a factor.
     *
     * @param last whether nothing reads the map any more
     */
    record Term(Coefficient factor, NDArray map, boolean last) {}

    /** Creates a sum that changes no map but its own. */
    Sum() {
        this(new Changeable());
    }

    Sum(Changeable changeable) {
        this(changeable, Arithmetic.PLAIN);
    }

    Sum(Changeable changeable, Arithmetic arithmetic) {
        this.changeable = changeable;
        this.arithmetic = arithmetic;
        this.total = new Total(changeable, arithmetic);
    }

    /**
     * Adds k.
     *
     * @param k a map
     * @return this sum
     */
    public Sum plus(NDArray k) {
        return add(Coefficient.ONE, k, false);
    }

    /**
     * Adds k and releases it.
     *
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum take(NDArray k) {
        return add(Coefficient.ONE, k, true);
    }

    /**
     * Adds a·k.
     *
     * @param a the coefficient
     * @param k a map
     * @return this sum
     */
    public Sum plus(Coefficient a, NDArray k) {
        return add(a, k, false);
    }

    /**
     * Adds a·k and releases k.
     *
     * @param a the coefficient
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum take(Coefficient a, NDArray k) {
        return add(a, k, true);
    }

    /**
     * Subtracts k.
     *
     * @param k a map
     * @return this sum
     */
    public Sum minus(NDArray k) {
        return add(MINUS_ONE, k, false);
    }

    /**
     * Subtracts k and releases it.
     *
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum takeMinus(NDArray k) {
        return add(MINUS_ONE, k, true);
    }

    /**
     * Adds scalar · inner: autograd saves the one map {@code inner}, not each of its terms.
     *
     * @param scalar a learnable scalar of shape ()
     * @param inner a sum of at least one term, spent by this call
     * @return this sum
     */
    public Sum plus(NDArray scalar, Sum inner) {
        changeable.await(this);
        pieces.add(new Product(scalar, inner));
        return this;
    }

    private Sum add(Coefficient factor, NDArray map, boolean last) {
        changeable.await(this);
        if (pieces.isEmpty() || !(pieces.get(pieces.size() - 1) instanceof Terms)) {
            pieces.add(new Terms(new ArrayList<>()));
        }
        if (pieces.get(pieces.size() - 1) instanceof Terms group) {
            group.terms.add(new Term(factor, map, last));
        }
        return this;
    }

    /** The value, on a handle that the caller releases. */
    NDArray handOver() {
        if (pieces.isEmpty() && total.isEmpty()) {
            throw new IllegalStateException("Sum: found no term, expected one at least; add a map before its use");
        }
        addUp();
        return total.handOver();
    }

    /** Adds up what has been given so far, if one of some maps is in it, into an array of its own. */
    void settle(Set<NDArray> maps) {
        boolean uses = pieces.stream().anyMatch(piece -> piece.uses(maps)) || total.uses(maps);
        if (uses) {
            addUp();
            total.own();
            changeable.await(this);
        }
    }

    private void addUp() {
        Set<NDArray> taken = Changeable.identitySet();
        for (Piece piece : pieces) {
            if (piece instanceof Terms group) {
                group.terms.stream().filter(Term::last).map(Term::map).forEach(taken::add);
            }
        }
        changeable.settleBut(this, taken);
        for (Piece piece : pieces) {
            if (piece instanceof Terms group) {
                TermOrder.of(group.terms, changeable).forEach(total::add);
            } else if (piece instanceof Product product) {
                try (NDArray inner = product.inner.handOver()) {
                    total.addMade(arithmetic.product(inner, product.scalar));
                }
            }
        }
        pieces.clear();
    }
}
