package io.github.horesnet.tableaux.exact;

import java.util.Collection;

/** Divides 1 by exact numbers. */
final class Reciprocal {
    private Reciprocal() {}

    /** Rationalises the denominator one root at a time: 1 / (a + b√p) = (a − b√p) / (a² − p b²). */
    static Surd of(Surd number) {
        if (number.isRational()) {
            return Surd.of(number.rational().reciprocal());
        }
        long part = part(number.terms().keySet(), number.terms().lastKey());
        Surd conjugate = Surd.ZERO;
        for (var term : number.terms().entrySet()) {
            Rational factor = term.getKey() % part == 0 ? term.getValue().negated() : term.getValue();
            conjugate = conjugate.plus(Surd.term(factor, term.getKey()));
        }
        return conjugate.times(of(number.times(conjugate)));
    }

    /** Returns a factor of one radicand, greater than 1, that every radicand either contains or is coprime to. */
    private static long part(Collection<Long> radicands, long one) {
        long part = one;
        for (long radicand : radicands) {
            long shared = SquareFree.shared(part, radicand);
            part = shared > 1 ? shared : part;
        }
        return part;
    }
}
