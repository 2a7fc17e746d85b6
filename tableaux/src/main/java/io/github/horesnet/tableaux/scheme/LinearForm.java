package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
        SortedMap<Monomial, SortedMap<Operand, Surd>> sum = new TreeMap<>(parts);
        SortedMap<Operand, Surd> part = new TreeMap<>(sum.getOrDefault(monomial, Collections.emptySortedMap()));
        Surd total = part.getOrDefault(operand, Surd.ZERO).plus(factor);
        if (total.isZero()) {
            part.remove(operand);
        } else {
            part.put(operand, total);
        }
        if (part.isEmpty()) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, part);
        }
        return new LinearForm(sum);
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

    /** Returns the exact factor of a monomial times an operand, zero where there is none. */
    public Surd factor(Monomial monomial, Operand operand) {
        return parts.getOrDefault(monomial, Collections.emptySortedMap()).getOrDefault(operand, Surd.ZERO);
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
