package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often sums go over a map in memory, where a sum is scaled as a whole between terms whose factors differ, and made
 * in place of a map that it releases.
 */
final class Passes {
    private Passes() {}

    static int of(Sum sum) {
        int passes = sum.parts().size() - 1;
        for (Sum.Part part : sum.parts()) {
            passes += of(part.terms()) + (part.scale().isOne() ? 0 : 1);
        }
        return passes;
    }

    /** Each term but the first is added, and the total scaled where its factor changes, to 1 in the end. */
    private static int of(List<Sum.Term> terms) {
        List<Surd> factors = ordered(terms).stream().map(Sum.Term::factor).toList();
        int passes = factors.size() - 1;
        Surd factor = factors.get(0);
        for (Surd next : factors) {
            if (!size(next).equals(size(factor))) {
                passes++;
                factor = next;
            }
        }
        return passes + (factor.isOne() ? 0 : 1);
    }

    /** A map that is released comes first, then its equals, the others by their factors, and factors of 1 last. */
    private static List<Sum.Term> ordered(List<Sum.Term> terms) {
        Optional<Sum.Term> start =
                terms.stream().filter(Sum.Term::last).min((one, other) -> Boolean.compare(isUnit(one), isUnit(other)));
        List<Sum.Term> ordered = new ArrayList<>(start.stream().toList());
        List<Sum.Term> rest = new ArrayList<>(terms);
        rest.removeAll(ordered);
        List<Surd> sizes = Stream.of(ordered.stream(), rest.stream().filter(term -> !isUnit(term)))
                .flatMap(these -> these.map(term -> size(term.factor())))
                .toList();
        Stream.concat(sizes.stream(), Stream.of(Surd.ONE)).distinct().forEach(size -> rest.stream()
                .filter(term -> size(term.factor()).equals(size))
                .forEach(ordered::add));
        return ordered;
    }

    private static boolean isUnit(Sum.Term term) {
        return size(term.factor()).isOne();
    }

    private static Surd size(Surd factor) {
        return factor.signum() < 0 ? factor.exactly().negated() : factor.exactly();
    }
}
