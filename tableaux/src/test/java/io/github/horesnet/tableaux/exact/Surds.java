package io.github.horesnet.tableaux.exact;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random exact numbers for property tests. */
public final class Surds extends DomainContextBase {
    @Provide
    Arbitrary<Rational> rationals() {
        return any();
    }

    @Provide
    Arbitrary<Surd> surds() {
        return anySurd();
    }

    private static Arbitrary<Rational> any() {
        Arbitrary<Integer> numerators = Arbitraries.integers().between(-10_000, 10_000);
        Arbitrary<Integer> denominators = Arbitraries.integers().between(1, 10_000);
        return numerators.flatMap(p -> denominators.map(q -> Rational.of(p, q)));
    }

    /** Returns numbers with up to three radicals, some of which are products of others. */
    public static Arbitrary<Surd> anySurd() {
        Arbitrary<Surd> roots =
                Arbitraries.of(List.of(1L, 1L, 2L, 3L, 6L, 12L, 21L)).map(radicand -> Surd.sqrt(Rational.of(radicand)));
        Arbitrary<Surd> terms =
                any().flatMap(factor -> roots.map(root -> Surd.of(factor).times(root)));
        return terms.list().ofMaxSize(3).map(sum -> sum.stream().reduce(Surd.ZERO, Surd::plus));
    }
}
