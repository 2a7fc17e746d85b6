package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;
import java.util.function.Supplier;

/** The operations of expressions, each at its column and within the limits of the notation. */
final class Arithmetic {
    /** The steps of copying a term of a sum, and of merging those with the same scalars into another sum. */
    private static final long COPYING = 200;

    private static final long MERGING = 2_000;

    private Arithmetic() {}

    /** Multiplies, unless both are maps. */
    static Quantity times(int column, Quantity left, Quantity right) {
        if (!left.isScalar() && !right.isScalar()) {
            throw NotationException.value(column, "a product of two maps; a scheme combines them linearly");
        }
        return right.isScalar() ? left.times(right) : right.times(left);
    }

    /** Divides by a number. */
    static Quantity dividedBy(int column, Quantity left, Quantity right) {
        if (!right.isNumber()) {
            throw NotationException.value(column, "a division by what is no number");
        }
        return left.dividedBy(right.number());
    }

    /** Returns what an operation gives, unless that is beyond the limits or no number. */
    static Quantity bounded(int column, Supplier<Quantity> operation) {
        Quantity value;
        try {
            value = operation.get();
            Effort.spend(COPYING * value.factors().size()
                    + MERGING * value.form().parts().size());
        } catch (ArithmeticException e) {
            throw NotationException.value(column, String.valueOf(e.getMessage()));
        }
        List<Surd> factors = value.factors();
        if (factors.size() > Limits.TERMS || value.degree() > Limits.DEGREE) {
            throw NotationException.value(
                    column,
                    "a value of " + factors.size() + " terms and degree " + value.degree() + " in its scalars; at most "
                            + Limits.TERMS + " and " + Limits.DEGREE + " are read");
        }
        factors.forEach(factor -> Limits.require(column, factor));
        return value;
    }
}
