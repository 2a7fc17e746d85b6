package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Rational;
import java.util.Optional;

/** Finds the simple fraction of which a decimal is the rounding. */
final class NearFraction {
    private static final int FEWEST_PLACES = 3;
    private static final int LARGEST_DENOMINATOR = 1000;

    private NearFraction() {}

    /**
     * Returns the fraction that rounds to a decimal and has the smallest denominator, whose square is at most a tenth of
     * the decimal's units: fractions are so rare then that few decimals are near one by chance.
     */
    static Optional<Rational> of(Rational decimal) {
        return decimal.decimalPlaces().filter(places -> places >= FEWEST_PLACES).flatMap(places -> of(decimal, places));
    }

    private static Optional<Rational> of(Rational decimal, int places) {
        double largest = Math.min(LARGEST_DENOMINATOR, Math.sqrt(Math.pow(10, places - 1)));
        for (int q = 3; q <= largest; q++) {
            Rational p = decimal.times(Rational.of(q)).rounded(0);
            Rational fraction = p.times(Rational.of(1, q));
            if (fraction.decimalPlaces().isEmpty() && fraction.rounded(places).equals(decimal)) {
                return Optional.of(fraction);
            }
        }
        return Optional.empty();
    }
}
