package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A linear combination of maps of equal shape, accumulated in place on an array that the sum made itself.
 *
 * <p>{@code plus} leaves its operand alone, {@code take} releases it, or makes its array the sum's: its last use. A sum
 * belongs to one forward pass and is spent once it was evaluated, added to another sum or returned.
 */
public final class Sum {

    private enum Held {
        /** No term yet. */
        NOTHING,
        /** The first term, which somebody else releases. */
        BORROWED,
        /** The first term, which the sum releases but must not change: autograd may have saved it. */
        TAKEN,
        /** An array of the sum's own. */
        MADE
    }

    private final Changeable changeable;
    private Held held = Held.NOTHING;
    private @Nullable NDArray total;

    /** Creates a sum that changes no map but its own. */
    Sum() {
        this(new Changeable());
    }

    Sum(Changeable changeable) {
        this.changeable = changeable;
    }

    /**
     * Adds k.
     *
     * @param k a map
     * @return this sum
     */
    public Sum plus(NDArray k) {
        return add(k, Held.BORROWED);
    }

    /**
     * Adds k and releases it.
     *
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum take(NDArray k) {
        return changeable.holds(k) ? addMade(k) : add(k, Held.TAKEN);
    }

    /**
     * Adds a·k.
     *
     * @param a the coefficient
     * @param k a map
     * @return this sum
     */
    public Sum plus(Coefficient a, NDArray k) {
        return addMade(k.mul(Constants.of(a, k)));
    }

    /**
     * Adds a·k and releases k.
     *
     * @param a the coefficient
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum take(Coefficient a, NDArray k) {
        if (changeable.holds(k)) {
            return addMade(k.muli(Constants.of(a, k)));
        }
        NDArray term = k.mul(Constants.of(a, k));
        k.close();
        return addMade(term);
    }

    /**
     * Subtracts k.
     *
     * @param k a map
     * @return this sum
     */
    public Sum minus(NDArray k) {
        switch (held) {
            case NOTHING -> replace(k.neg());
            case BORROWED, TAKEN -> replace(total().sub(k));
            case MADE -> total().subi(k);
        }
        return this;
    }

    /**
     * Subtracts k and releases it.
     *
     * @param k a map that nothing reads any more
     * @return this sum
     */
    public Sum takeMinus(NDArray k) {
        minus(k);
        k.close();
        return this;
    }

    /**
     * Adds scalar · inner: autograd saves the one map {@code inner}, not each of its terms.
     *
     * @param scalar a learnable scalar of shape ()
     * @param inner a sum of at least one term, spent by this call
     * @return this sum
     */
    public Sum plus(NDArray scalar, Sum inner) {
        NDArray term = inner.total().mul(scalar);
        inner.release();
        return addMade(term);
    }

    /** The value, on a handle that the caller releases. */
    NDArray handOver() {
        return held == Held.BORROWED ? Call.alias(total()) : total();
    }

    private Sum add(NDArray k, Held how) {
        switch (held) {
            case NOTHING -> {
                changeable.keep(k);
                total = k;
                held = how;
                return this;
            }
            case BORROWED, TAKEN -> replace(total().add(k));
            case MADE -> total().addi(k);
        }
        if (how == Held.TAKEN) {
            k.close();
        }
        return this;
    }

    private Sum addMade(NDArray term) {
        switch (held) {
            case NOTHING -> replace(term);
            case BORROWED, TAKEN -> replace(term.addi(total()));
            case MADE -> {
                total().addi(term);
                term.close();
            }
        }
        return this;
    }

    private void replace(NDArray made) {
        release();
        total = made;
        held = Held.MADE;
    }

    private void release() {
        if (held == Held.TAKEN || held == Held.MADE) {
            total().close();
        }
    }

    private NDArray total() {
        return Objects.requireNonNull(total, "Sum: found no term, expected one at least; add a map before its use");
    }
}
