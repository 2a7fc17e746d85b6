package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
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
        double value = Rounding.nearestDouble(Surd.of(decimal));
        double unit = Math.pow(10, -places);
        double largest = Math.min(LARGEST_DENOMINATOR, Math.sqrt(0.1 / unit));
        for (int q = 3; q <= largest; q++) {
            double p = Math.rint(value * q);
            if (Math.abs(value - p / q) < unit && isRounded(Rational.of((long) p, q), decimal, places)) {
                return Optional.of(Rational.of((long) p, q));
            }
        }
        return Optional.empty();
    }

    private static boolean isRounded(Rational fraction, Rational decimal, int places) {
        return fraction.decimalPlaces().isEmpty() && fraction.rounded(places).equals(decimal);
    }
}
