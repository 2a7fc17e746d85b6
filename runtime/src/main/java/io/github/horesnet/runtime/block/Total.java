package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sum has added up: an array times a factor that is still to come, so that terms with that factor are added as
 * they are and no other array is needed.
 */
final class Total {

    /** Beyond, a factor is not taken out of the total, since the quotient might leave the range of floats. */
    private static final double LARGEST_QUOTIENT = 1e6;

    private enum Held {
        /** The first term, which somebody else releases. */
        BORROWED,
        /** The first term, which the sum releases but must not change: autograd may have saved it. */
        TAKEN,
        /** An array of the sum's own. */
        MADE
    }

    private final Changeable changeable;
    private final Arithmetic arithmetic;
    private Held held = Held.BORROWED;
    private Coefficient factor = Coefficient.ONE;
    private @Nullable NDArray array;

    Total(Changeable changeable, Arithmetic arithmetic) {
        this.changeable = changeable;
        this.arithmetic = arithmetic;
    }

    boolean isEmpty() {
        return array == null;
    }

    boolean uses(Set<NDArray> maps) {
        return array != null && maps.contains(array);
    }

    /** Makes an array of its own of what there is. */
    void own() {
        if (array != null && held != Held.MADE) {
            NDArray constant = Constants.of(factor, array);
            replace(arithmetic.scaled(array, constant));
            factor = Coefficient.ONE;
        }
    }

    /** Adds a term, and releases its map at its last use. */
    void add(Sum.Term term) {
        if (term.factor().value() == 0) {
            addScaled(term);
        } else if (array == null) {
            start(term);
        } else {
            append(term);
        }
    }

    /** Adds an array that nothing else holds, and which is released. */
    void addMade(NDArray made) {
        if (array == null) {
            array = made;
            held = Held.MADE;
            return;
        }
        scaleTo(Coefficient.ONE);
        NDArray total = value();
        if (held == Held.MADE) {
            arithmetic.accumulate(total, made, true);
            made.close();
        } else {
            arithmetic.accumulate(made, total, true);
            replace(made);
        }
    }

    /** The value, on a handle that the caller releases. */
    NDArray handOver() {
        scaleTo(Coefficient.ONE);
        NDArray total = value();
        if (held == Held.MADE) {
            return changeable.allow(total);
        } else if (held == Held.TAKEN) {
            return total;
        }
        changeable.keep(total);
        return arithmetic.alias(total);
    }

    private void start(Sum.Term term) {
        array = term.map();
        factor = term.factor();
        boolean own = term.last() && changeable.holds(term.map());
        held = own ? Held.MADE : term.last() ? Held.TAKEN : Held.BORROWED;
    }

    private void append(Sum.Term term) {
        double next = term.factor().value();
        double quotient = Math.abs(factor.value() / next);
        if (quotient > LARGEST_QUOTIENT || quotient < 1 / LARGEST_QUOTIENT) {
            addScaled(term);
            return;
        }
        if (quotient != 1) {
            scaleTo(term.factor());
        }
        addPlain(term.map(), next == factor.value());
        release(term);
    }

    private void addPlain(NDArray map, boolean plus) {
        NDArray total = value();
        if (held != Held.MADE) {
            replace(arithmetic.sum(total, map, plus));
        } else {
            arithmetic.accumulate(total, map, plus);
        }
    }

    private void scaleTo(Coefficient next) {
        if (factor.value() == next.value()) {
            return;
        }
        Coefficient quotient = next.isOne() ? factor : Coefficient.of(factor.value() / next.value());
        NDArray total = value();
        NDArray constant = Constants.of(quotient, total);
        factor = next;
        if (held == Held.MADE) {
            arithmetic.scale(total, constant);
        } else {
            replace(arithmetic.scaled(total, constant));
        }
    }

    private void addScaled(Sum.Term term) {
        addMade(arithmetic.scaled(term.map(), Constants.of(term.factor(), term.map())));
        release(term);
    }

    private static void release(Sum.Term term) {
        if (term.last()) {
            term.map().close();
        }
    }

    private void replace(NDArray made) {
        if (held == Held.TAKEN) {
            value().close();
        }
        array = made;
        held = Held.MADE;
    }

    private NDArray value() {
        return Objects.requireNonNull(array, "the sum has a term");
    }
}
