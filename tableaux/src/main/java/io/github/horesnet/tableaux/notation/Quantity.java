package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The value of an expression: a number, a polynomial in scalars, or a linear combination of maps with such factors.
 *
 * @param form the combination, in which a number stands as a multiple of {@link #UNIT}
 */
record Quantity(LinearForm form) {
    /** What numbers are multiples of. */
    private static final Operand UNIT = new Operand.State(0);

    static final Quantity ONE = of(Surd.ONE);

    static Quantity of(Surd number) {
        return new Quantity(LinearForm.ZERO.plus(Monomial.ONE, number, UNIT));
    }

    static Quantity scalar(String name) {
        return new Quantity(LinearForm.ZERO.plus(Monomial.of(name), Surd.ONE, UNIT));
    }

    static Quantity map(Operand operand) {
        return new Quantity(LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, operand));
    }

    /** Returns whether no map stands in it. */
    boolean isScalar() {
        return form.operands().stream().allMatch(UNIT::equals);
    }

    /** Returns whether it is a combination of maps, and nothing is added to them that is none. */
    boolean isMap() {
        return !form.operands().contains(UNIT);
    }

    /** Returns whether it is a number. */
    boolean isNumber() {
        return isScalar() && form.parts().keySet().stream().allMatch(Monomial::isOne);
    }

    Surd number() {
        return form.factor(Monomial.ONE, UNIT);
    }

    Quantity plus(Quantity other) {
        return new Quantity(form.plus(other.form));
    }

    Quantity negated() {
        return new Quantity(form.times(Monomial.ONE, Surd.of(-1)));
    }

    /** Multiplies by a scalar. */
    Quantity times(Quantity scalar) {
        LinearForm product = LinearForm.ZERO;
        for (var part : scalar.form.parts().entrySet()) {
            product = product.plus(form.times(part.getKey(), part.getValue().getOrDefault(UNIT, Surd.ZERO)));
        }
        return new Quantity(product);
    }

    /** Divides by a number other than zero. */
    Quantity dividedBy(Surd number) {
        return new Quantity(form.times(Monomial.ONE, Surd.ONE.dividedBy(number)));
    }

    /** Returns every exact factor. */
    List<Surd> factors() {
        return form.parts().values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Returns the highest power of scalars, counted together. */
    int degree() {
        return form.parts().keySet().stream().mapToInt(Monomial::degree).max().orElse(0);
    }
}
