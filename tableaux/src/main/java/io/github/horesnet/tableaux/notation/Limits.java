package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigInteger;

/** The sizes up to which a text is read, so that no input costs more than bounded time and memory. */
final class Limits {
    static final int CHARACTERS = 1_000_000;
    static final int STAGES = 100;
    static final int FINDINGS = 100;
    static final int NAMES = 1_000;
    static final int DIGITS = 3_000;
    static final int NESTING = 50;
    static final int BITS = 2_048;
    static final int RADICALS = 8;
    static final int ORDER = 12;
    static final int TERMS = 500;
    static final int STATES = 16;
    static final int DEGREE = 8;

    private Limits() {}

    /**
     * Holds a value to the limits.
     *
     * @throws NotationException if it is beyond them
     */
    static void require(int column, Surd value) {
        if (value.terms().size() > RADICALS) {
            throw NotationException.value(column, "more than " + RADICALS + " different square roots in one value");
        }
        // As the value is written: integers over one denominator.
        BigInteger denominator = value.denominator();
        boolean tooLong = denominator.bitLength() > BITS
                || value.terms().values().stream()
                        .map(factor -> factor.numerator().multiply(denominator.divide(factor.denominator())))
                        .anyMatch(numerator -> numerator.bitLength() > BITS);
        if (tooLong) {
            throw NotationException.value(column, "a value of more than " + BITS + " bits");
        }
    }
}
