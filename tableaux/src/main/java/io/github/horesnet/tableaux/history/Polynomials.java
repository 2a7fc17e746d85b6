package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;

/** Exact polynomials as lists of coefficients from the constant on; zero is the empty list. */
final class Polynomials {
    private Polynomials() {}

    /**
     * Splits a polynomial into monic parts without multiple roots: the first holds its simple roots, the second the double
     * ones, and so on (Yun's algorithm).
     */
    static List<List<Surd>> squareFree(List<Surd> polynomial) {
        List<List<Surd>> parts = new ArrayList<>();
        List<Surd> slope = derivative(polynomial);
        List<Surd> common = gcd(polynomial, slope);
        List<Surd> rest = quotient(polynomial, common);
        List<Surd> pending = minus(quotient(slope, common), derivative(rest));
        while (rest.size() > 1) {
            List<Surd> part = gcd(rest, pending);
            parts.add(part);
            rest = quotient(rest, part);
            pending = minus(quotient(pending, part), derivative(rest));
        }
        return parts;
    }

    static List<Surd> derivative(List<Surd> polynomial) {
        List<Surd> slope = new ArrayList<>();
        for (int power = 1; power < polynomial.size(); power++) {
            slope.add(polynomial.get(power).times(Surd.of(power)));
        }
        return trimmed(slope);
    }

    /** Returns the monic greatest common divisor. */
    private static List<Surd> gcd(List<Surd> left, List<Surd> right) {
        List<Surd> a = left;
        List<Surd> b = right;
        while (!b.isEmpty()) {
            List<Surd> rest = divide(a, b, new ArrayList<>());
            a = b;
            b = rest;
        }
        Surd leading = a.get(a.size() - 1);
        return a.stream().map(coefficient -> coefficient.dividedBy(leading)).toList();
    }

    private static List<Surd> quotient(List<Surd> dividend, List<Surd> divisor) {
        List<Surd> quotient = new ArrayList<>();
        divide(dividend, divisor, quotient);
        return trimmed(quotient);
    }

    /** Divides, fills the quotient, and returns the rest. */
    private static List<Surd> divide(List<Surd> dividend, List<Surd> divisor, List<Surd> quotient) {
        List<Surd> rest = new ArrayList<>(dividend);
        Surd leading = divisor.get(divisor.size() - 1);
        for (int shift = dividend.size() - divisor.size(); shift >= 0; shift--) {
            Surd factor = rest.get(shift + divisor.size() - 1).dividedBy(leading);
            quotient.add(0, factor);
            for (int i = 0; i < divisor.size(); i++) {
                rest.set(shift + i, rest.get(shift + i).minus(divisor.get(i).times(factor)));
            }
        }
        return trimmed(rest);
    }

    private static List<Surd> minus(List<Surd> left, List<Surd> right) {
        List<Surd> difference = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Surd a = i < left.size() ? left.get(i) : Surd.ZERO;
            difference.add(i < right.size() ? a.minus(right.get(i)) : a);
        }
        return trimmed(difference);
    }

    private static List<Surd> trimmed(List<Surd> polynomial) {
        int size = polynomial.size();
        while (size > 0 && polynomial.get(size - 1).isZero()) {
            size--;
        }
        return List.copyOf(polynomial.subList(0, size));
    }
}
