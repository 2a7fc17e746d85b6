package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.List;

/**
 * A sum as it is computed: the parts in order, each combined first and then scaled once by its monomial.
 *
 * @param parts the combinations by monomial; the part of the monomial 1 comes first
 */
public record Sum(List<Part> parts) {
    public Sum {
        parts = List.copyOf(parts);
    }

    /** A combination of maps that one monomial of scalars multiplies. */
    public record Part(Monomial scale, List<Term> terms) {
        public Part {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A map times an exact factor.
     *
     * @param last whether this is the map's last use, after which it is released
     */
    public record Term(Surd factor, Operand operand, boolean last) {
        /** Returns whether the term is a map as it is, which is used again. */
        public boolean isPlain() {
            return factor.isOne() && !last;
        }
    }

    /** Returns the maps that the sum releases. */
    public List<Operand> released() {
        return parts.stream()
                .flatMap(part -> part.terms().stream())
                .filter(Term::last)
                .map(Term::operand)
                .toList();
    }
}
