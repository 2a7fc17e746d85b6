package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A polynomial with exact coefficients.
 *
 * @param coefficients the coefficients from the constant one up; the last is not zero
 */
record Polynomial(List<Surd> coefficients) {
    private static final int DIGITS = 60;

    Polynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    /** Returns the degree, −1 for the zero polynomial. */
    int degree() {
        return coefficients.size() - 1;
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    private Surd coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Surd.ZERO;
    }

    private Surd leading() {
        return coefficients.get(degree());
    }

    Polynomial plus(Polynomial other) {
        List<Surd> sum = new ArrayList<>();
        for (int i = 0; i <= Math.max(degree(), other.degree()); i++) {
            sum.add(coefficient(i).plus(other.coefficient(i)));
        }
        return new Polynomial(sum);
    }

    Polynomial negated() {
        return new Polynomial(coefficients.stream().map(Surd::negated).toList());
    }

    Polynomial times(Polynomial other) {
        List<Surd> product = new ArrayList<>();
        for (int power = 0; power <= degree() + other.degree(); power++) {
            Surd sum = Surd.ZERO;
            for (int i = 0; i <= power; i++) {
                sum = sum.plus(coefficient(i).times(other.coefficient(power - i)));
            }
            product.add(sum);
        }
        return new Polynomial(product);
    }

    Polynomial derivative() {
        List<Surd> derivative = new ArrayList<>();
        for (int i = 1; i <= degree(); i++) {
            derivative.add(coefficients.get(i).times(Surd.of(i)));
        }
        return new Polynomial(derivative);
    }

    /** Returns the polynomial divided by the highest power of x that divides it. */
    Polynomial withoutRootZero() {
        int power = 0;
        while (coefficients.get(power).isZero()) {
            power++;
        }
        return new Polynomial(coefficients.subList(power, coefficients.size()));
    }

    /** Returns the remainder of a division times a positive number that keeps its numbers short. */
    Polynomial remainder(Polynomial divisor) {
        List<Surd> rest = new ArrayList<>(coefficients);
        Surd scale = Surd.ONE.dividedBy(divisor.leading());
        while (rest.size() > divisor.degree()) {
            Surd factor = rest.remove(rest.size() - 1).times(scale);
            int shift = rest.size() - divisor.degree();
            for (int i = 0; i < divisor.degree(); i++) {
                rest.set(shift + i, rest.get(shift + i).minus(factor.times(divisor.coefficients.get(i))));
            }
        }
        Polynomial remainder = new Polynomial(rest);
        return remainder.isZero() ? remainder : remainder.normalized();
    }

    /** Returns this polynomial times a positive number, so that its leading coefficient is 1 or −1. */
    private Polynomial normalized() {
        Surd size = leading().signum() < 0 ? leading().negated() : leading();
        Surd scale = Surd.ONE.dividedBy(size);
        return new Polynomial(
                coefficients.stream().map(value -> value.times(scale)).toList());
    }

    Surd at(Surd x) {
        Surd value = Surd.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.times(x).plus(coefficients.get(i));
        }
        return value;
    }

    /** Returns the sign of the value at a point, from its enclosure where that tells. */
    int signumAt(Rational x) {
        int sign = EnclosedPolynomial.of(this, DIGITS).at(x).signum();
        return sign != 0 ? sign : at(Surd.of(x)).signum();
    }

    /** Returns the polynomial whose roots are the reciprocals of the roots of this one. */
    Polynomial reversed() {
        List<Surd> reversed = new ArrayList<>(coefficients);
        Collections.reverse(reversed);
        return new Polynomial(reversed);
    }

    /** Returns a power of two above the size of every root, by Cauchy: 1 + max |aᵢ/aₙ|. */
    Rational rootBound() {
        Interval scale = Interval.of(leading(), DIGITS).reciprocal(DIGITS);
        BigDecimal largest = BigDecimal.ZERO;
        for (Surd value : coefficients) {
            Interval size = Interval.of(value, DIGITS).times(scale);
            largest = largest.max(size.high()).max(size.low().negate());
        }
        return Rational.of(
                BigInteger.TWO.pow(largest.add(BigDecimal.ONE).toBigInteger().bitLength()));
    }
}
