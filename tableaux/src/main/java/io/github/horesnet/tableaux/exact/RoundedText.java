package io.github.horesnet.tableaux.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes a number that comes from rounded decimals. */
final class RoundedText {
    private static final Rational TWO = Rational.of(2);

    /** Any decimal that is a rounded one serves to say how far a number may lie off. */
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.99999999999");

    private RoundedText() {}

    /** Returns the decimal to which a number rounds, of the places that its half-width leaves. */
    static String decimal(Surd number) {
        int places = RoundedDecimal.places(number.halfWidth());
        int digits = Math.max(1, places + integerDigits(number) + 2);
        return Rounding.decimal(number, digits)
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Returns a decimal, a multiple of one, or a sum of an exact number and a multiple, with the same half-width. */
    static String notation(Surd number) {
        return literal(number).or(() -> multiple(number)).orElseGet(() -> sum(number));
    }

    private static Optional<String> literal(Surd number) {
        BigDecimal decimal = new BigDecimal(decimal(number));
        return isMeant(decimal, number) ? Optional.of(decimal.toPlainString()) : Optional.empty();
    }

    private static boolean isMeant(BigDecimal decimal, Surd number) {
        Surd read = Surd.of(decimal);
        return read.equals(number) && read.halfWidth().equals(number.halfWidth());
    }

    /** A decimal is an odd number of its half-widths only by chance, and 2n of them as n units of its last place. */
    private static Optional<String> multiple(Surd number) {
        if (!number.isRational()) {
            return Optional.empty();
        }
        Rational unit = TWO.times(number.halfWidth());
        Rational units = number.rational().times(unit.reciprocal());
        if (!units.isInteger()) {
            return Optional.empty();
        }
        BigInteger digits = units.numerator().abs();
        int places = Math.max(RoundedDecimal.EXACT_PLACES + 1, digits.toString().length());
        BigDecimal decimal = new BigDecimal(digits, places);
        Rational factor = unit.times(Rational.of(BigInteger.TEN.pow(places)));
        String sign = number.signum() < 0 ? "-" : "";
        String product = sign + factor + "*" + decimal.toPlainString();
        boolean rounded = RoundedDecimal.halfWidth(decimal).signum() > 0;
        return rounded ? Optional.of(product) : Optional.empty();
    }

    private static String sum(Surd number) {
        Rational factor =
                number.halfWidth().times(RoundedDecimal.halfWidth(NEARLY_ONE).reciprocal());
        Surd rest = number.exactly().minus(Surd.of(factor.times(Rational.of(NEARLY_ONE))));
        return "(" + rest + "+" + factor + "*" + NEARLY_ONE.toPlainString() + ")";
    }

    private static int integerDigits(Surd number) {
        BigDecimal size = Rounding.decimal(number, 1);
        return size.precision() - size.scale();
    }
}
