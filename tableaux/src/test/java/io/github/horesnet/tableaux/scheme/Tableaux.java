package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.exact.Surds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random schemes for property tests: up to seven stages, with zeros, ones and radicals. */
public final class Tableaux extends DomainContextBase {
    @Provide
    Arbitrary<Scheme> schemes() {
        return Arbitraries.integers().between(1, 7).flatMap(Tableaux::scheme);
    }

    private static Arbitrary<Scheme> scheme(int stages) {
        int entries = stages * (stages - 1) / 2 + 3 * stages;
        Arbitrary<Surd> entry = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Surd.ZERO)),
                Tuple.of(2, Arbitraries.of(Surd.ONE, Surd.of(-1))),
                Tuple.of(4, Surds.anySurd()));
        return entry.list().ofSize(entries).flatMap(values -> Arbitraries.of(true, false)
                .flatMap(stated ->
                        Arbitraries.of(true, false).map(embedded -> scheme(stages, values, stated, embedded))));
    }

    private static Scheme scheme(int stages, List<Surd> values, boolean stated, boolean embedded) {
        int at = 0;
        List<List<Surd>> matrix = new ArrayList<>();
        for (int row = 0; row < stages; row++) {
            matrix.add(values.subList(at, at + row));
            at += row;
        }
        List<Surd> c = values.subList(at, at + stages);
        List<Surd> b = values.subList(at + stages, at + 2 * stages);
        List<Surd> bhat = values.subList(at + 2 * stages, at + 3 * stages);
        Tableau tableau = new Tableau(
                stated ? Optional.of(c) : Optional.empty(), matrix, b, embedded ? Optional.of(bhat) : Optional.empty());
        Claims claims = new Claims("A title", Optional.of(3), Optional.empty(), List.of("Someone", "Else"), Map.of());
        return Scheme.rungeKutta("Random", claims, tableau);
    }
}
