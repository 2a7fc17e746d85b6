package io.github.horesnet.runtime.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The order in which the terms of a sum are added up with the fewest passes over memory. */
final class TermOrder {

    private TermOrder() {}

    /**
     * A map that may be changed comes first, as the total is made of it; then what has the same factor but for its sign,
     * then the others by their factors; and last what has the factor 1, after which the total is not scaled any more.
     */
    static List<Sum.Term> of(List<Sum.Term> terms, Changeable changeable) {
        List<Sum.Term> rest = new ArrayList<>(terms);
        List<Sum.Term> ordered = new ArrayList<>();
        IntStream.range(0, terms.size())
                .filter(place -> terms.get(place).last()
                        && changeable.holds(terms.get(place).map()))
                .boxed()
                .min(Comparator.comparing(place -> size(terms.get(place)) == 1))
                .ifPresent(place -> ordered.add(rest.remove((int) place)));
        Set<Double> sizes = new LinkedHashSet<>();
        ordered.forEach(start -> sizes.add(size(start)));
        rest.stream().map(TermOrder::size).filter(size -> size != 1).forEach(sizes::add);
        sizes.add(1.0);
        for (double size : sizes) {
            rest.stream().filter(term -> size(term) == size).forEach(ordered::add);
        }
        return ordered;
    }

    private static double size(Sum.Term term) {
        return Math.abs(term.factor().value());
    }
}
