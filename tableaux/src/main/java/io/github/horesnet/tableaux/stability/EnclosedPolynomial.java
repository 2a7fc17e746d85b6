package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial whose coefficients are known to lie in intervals.
 *
 * @param coefficients the coefficients from the constant one up
 * @param digits the significant digits to which operations round outwards
 */
record EnclosedPolynomial(List<Interval> coefficients, int digits) {
    EnclosedPolynomial {
        coefficients = List.copyOf(coefficients);
    }

    static EnclosedPolynomial of(Polynomial exact, int digits) {
        return new EnclosedPolynomial(
                exact.coefficients().stream()
                        .map(value -> Interval.of(value, digits))
                        .toList(),
                digits);
    }

    int degree() {
        return coefficients.size() - 1;
    }

    Interval leading() {
        return coefficients.get(degree());
    }

    EnclosedPolynomial negated() {
        return new EnclosedPolynomial(
                coefficients.stream().map(Interval.ZERO::minus).toList(), digits);
    }

    /** Returns the remainder of a division by a polynomial whose leading coefficient is not zero. */
    EnclosedPolynomial remainder(EnclosedPolynomial divisor) {
        List<Interval> rest = new ArrayList<>(coefficients);
        Interval scale = divisor.leading().reciprocal(digits);
        while (rest.size() > divisor.degree()) {
            Interval factor = rest.remove(rest.size() - 1).times(scale).rounded(digits);
            int shift = rest.size() - divisor.degree();
            for (int i = 0; i < divisor.degree(); i++) {
                Interval product = factor.times(divisor.coefficients.get(i));
                rest.set(shift + i, rest.get(shift + i).minus(product).rounded(digits));
            }
        }
        return new EnclosedPolynomial(rest, digits);
    }

    Interval at(Rational x) {
        Interval argument = Interval.of(Surd.of(x), digits);
        Interval value = Interval.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.times(argument).plus(coefficients.get(i)).rounded(digits);
        }
        return value;
    }
}
