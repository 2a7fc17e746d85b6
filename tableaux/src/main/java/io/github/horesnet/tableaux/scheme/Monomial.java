package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of powers of scalars, such as h or h²; the empty product is 1.
 *
 * @param powers the power of each scalar, none of them 0; a way back divides by scalars, so a power may be negative
 */
public record Monomial(SortedMap<String, Integer> powers) implements Comparable<Monomial> {
    public static final Monomial ONE = new Monomial(new TreeMap<>());

    public Monomial {
        powers = new TreeMap<>(powers);
        powers.values().removeIf(power -> power == 0);
        powers = Collections.unmodifiableSortedMap(powers);
    }

    public static Monomial of(String scalar) {
        return new Monomial(new TreeMap<>(Map.of(scalar, 1)));
    }

    public Monomial times(Monomial other) {
        SortedMap<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((scalar, power) -> product.merge(scalar, power, Integer::sum));
        return new Monomial(product);
    }

    /** Returns 1 over the monomial. */
    public Monomial inverse() {
        SortedMap<String, Integer> inverse = new TreeMap<>();
        powers.forEach((scalar, power) -> inverse.put(scalar, -power));
        return new Monomial(inverse);
    }

    /** Returns whether the monomial is just one scalar. */
    public boolean isScalar() {
        return powers.size() == 1 && powers.containsValue(1);
    }

    /** Puts another monomial in the place of a scalar of positive power. */
    public Monomial substitute(String scalar, Monomial replacement) {
        SortedMap<String, Integer> rest = new TreeMap<>(powers);
        int power = rest.containsKey(scalar) ? rest.remove(scalar) : 0;
        Monomial result = new Monomial(rest);
        for (int i = 0; i < power; i++) {
            result = result.times(replacement);
        }
        return result;
    }

    /** Returns the value at given values of the scalars; a scalar without a value is 1. */
    public Surd value(Map<String, Surd> values) {
        Surd product = Surd.ONE;
        for (Map.Entry<String, Integer> power : powers.entrySet()) {
            Surd value = values.getOrDefault(power.getKey(), Surd.ONE);
            for (int i = 0; i < Math.abs(power.getValue()); i++) {
                product = power.getValue() > 0 ? product.times(value) : product.dividedBy(value);
            }
        }
        return product;
    }

    /** Returns the sum of the powers. */
    public int degree() {
        return powers.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isOne() {
        return powers.isEmpty();
    }

    @Override
    public int compareTo(Monomial other) {
        // Nearly all monomials are 1, and are looked up in maps at each term: writing them out showed in profiles.
        return isOne() || other.isOne()
                ? Boolean.compare(other.isOne(), isOne())
                : toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isScalar() ? powers.firstKey() : product();
    }

    private String product() {
        return powers.entrySet().stream()
                .map(power -> power.getValue() == 1 ? power.getKey() : power.getKey() + "^" + power.getValue())
                .collect(Collectors.joining("*"));
    }
}
