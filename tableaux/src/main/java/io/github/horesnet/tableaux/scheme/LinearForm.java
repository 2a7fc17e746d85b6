package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A linear combination of states and stages: Σ m · (Σ a · v) over monomials m of the scheme's scalars, exact factors a
 * and operands v.
 *
 * @param parts the combination that each monomial multiplies; no factor is zero and no part empty
 */
public record LinearForm(SortedMap<Monomial, SortedMap<Operand, Surd>> parts) {
    public static final LinearForm ZERO = new LinearForm(new TreeMap<>());

    public LinearForm {
        SortedMap<Monomial, SortedMap<Operand, Surd>> copy = new TreeMap<>();
        parts.forEach((monomial, part) -> copy.put(monomial, Collections.unmodifiableSortedMap(new TreeMap<>(part))));
        parts = Collections.unmodifiableSortedMap(copy);
    }

    /** Adds a term m · a · v. */
    public LinearForm plus(Monomial monomial, Surd factor, Operand operand) {
        return plus(of(monomial, factor, operand));
    }

    private static LinearForm of(Monomial monomial, Surd factor, Operand operand) {
        return factor.isZero()
                ? ZERO
                : new LinearForm(new TreeMap<>(Map.of(monomial, new TreeMap<>(Map.of(operand, factor)))));
    }

    /** Adds another form. */
    public LinearForm plus(LinearForm other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return parts.isEmpty() ? other : this;
        }
        SortedMap<Monomial, SortedMap<Operand, Surd>> sum = new TreeMap<>();
        parts.forEach((monomial, part) -> sum.put(monomial, new TreeMap<>(part)));
        other.parts.forEach((monomial, part) -> {
            SortedMap<Operand, Surd> target = sum.computeIfAbsent(monomial, m -> new TreeMap<>());
            part.forEach((operand, factor) -> target.merge(operand, factor, Surd::plus));
            target.values().removeIf(Surd::isZero);
        });
        sum.values().removeIf(Map::isEmpty);
        return new LinearForm(sum);
    }

    /** Multiplies by a monomial and an exact factor. */
    public LinearForm times(Monomial monomial, Surd factor) {
        if (factor.isZero()) {
            return ZERO;
        }
        SortedMap<Monomial, SortedMap<Operand, Surd>> product = new TreeMap<>();
        parts.forEach((scale, part) -> {
            SortedMap<Operand, Surd> scaled = new TreeMap<>();
            part.forEach((operand, value) -> scaled.put(operand, value.times(factor)));
            product.put(scale.times(monomial), scaled);
        });
        return new LinearForm(product);
    }

    /** Puts a monomial in the place of a scalar. */
    public LinearForm substitute(String scalar, Monomial replacement) {
        LinearForm result = ZERO;
        for (var part : parts.entrySet()) {
            Monomial monomial = part.getKey().substitute(scalar, replacement);
            for (var term : part.getValue().entrySet()) {
                result = result.plus(monomial, term.getValue(), term.getKey());
            }
        }
        return result;
    }

    /** Puts another form in the place of an operand. */
    public LinearForm substitute(Operand operand, LinearForm replacement) {
        LinearForm result = this;
        for (Monomial scale : parts.keySet()) {
            Surd factor = factor(scale, operand);
            if (!factor.isZero()) {
                result = result.without(scale, operand).plus(replacement.times(scale, factor));
            }
        }
        return result;
    }

    private LinearForm without(Monomial monomial, Operand operand) {
        SortedMap<Monomial, SortedMap<Operand, Surd>> rest = new TreeMap<>(parts);
        SortedMap<Operand, Surd> part = new TreeMap<>(rest.getOrDefault(monomial, Collections.emptySortedMap()));
        part.remove(operand);
        rest.put(monomial, part);
        rest.values().removeIf(Map::isEmpty);
        return new LinearForm(rest);
    }

    /** Returns the form with other factors. */
    public LinearForm withFactors(UnaryOperator<Surd> change) {
        LinearForm changed = ZERO;
        for (var part : parts.entrySet()) {
            for (var term : part.getValue().entrySet()) {
                changed = changed.plus(part.getKey(), change.apply(term.getValue()), term.getKey());
            }
        }
        return changed;
    }

    /** Returns the exact factor of a monomial times an operand, zero where there is none. */
    public Surd factor(Monomial monomial, Operand operand) {
        return parts.getOrDefault(monomial, Collections.emptySortedMap()).getOrDefault(operand, Surd.ZERO);
    }

    /** Returns the factor of an operand at given values of the scalars; a scalar without a value is 1. */
    public Surd factor(Operand operand, Map<String, Surd> values) {
        Surd sum = Surd.ZERO;
        for (var part : parts.entrySet()) {
            sum = sum.plus(part.getKey().value(values).times(part.getValue().getOrDefault(operand, Surd.ZERO)));
        }
        return sum;
    }

    /** Returns every operand that the form uses, in order. */
    public SortedSet<Operand> operands() {
        SortedSet<Operand> operands = new TreeSet<>();
        parts.values().forEach(part -> operands.addAll(part.keySet()));
        return operands;
    }

    /** Returns whether the form is just one operand, with factor 1. */
    public boolean isJust(Operand operand) {
        return equals(ZERO.plus(Monomial.ONE, Surd.ONE, operand));
    }

    /** Returns whether any scalar stands in the form. */
    public boolean hasScalar(String scalar) {
        return parts.keySet().stream().anyMatch(monomial -> monomial.powers().containsKey(scalar));
    }
}
