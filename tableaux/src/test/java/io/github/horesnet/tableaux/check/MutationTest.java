package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.notation.TableauWriter;
import io.github.horesnet.tableaux.order.PlainWeights;
import io.github.horesnet.tableaux.order.RootedTree;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes coefficients of the catalogue at random: each change that breaks a scheme is reported and pointed at. */
class MutationTest {
    private static final int BROKEN = Integer.getInteger("mutations", 1_000);
    private static final int BATCH = 100;
    private static final long SEED = 15;

    /** What the conditions of schemes of decimals, which have 11 places at least, may be wrong by. */
    private static final Surd WITHIN_DIGITS = Surd.of(1, 1_000_000_000);

    /** What became of a changed scheme. */
    enum Outcome {
        /** The text cannot be read any more, as by a denominator that became 0, or is the same tableau. */
        NO_MUTATION,
        /** All that is claimed holds of the changed scheme as well. */
        STILL_RIGHT,
        /** Reported: an order by interval, of which no exact value can be restored. */
        DECIMALS,
        /** Reported: two entries were changed. */
        SWAPPED,
        /** Reported, and the original value is named as the only one that mends the scheme. */
        PINPOINTED,
        /** Reported, and the original value is named as one of several that do. */
        AMONG_SEVERAL,
        /** Reported, and more entries would do than are named. */
        AMONG_MANY
    }

    private static final List<Scheme> SCHEMES = Catalogue.names().stream()
            .map(name -> read(Catalogue.text(name).orElseThrow()).orElseThrow())
            .filter(scheme -> scheme.kind() == Kind.RUNGE_KUTTA)
            .filter(scheme -> scheme.claims().waivers().isEmpty())
            .toList();

    private static Optional<Scheme> read(String text) {
        return TableauReader.read(text, "t", Optional.empty()).scheme();
    }

    @Test
    void a_wrong_coefficient_is_reported_and_pointed_at() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int drawn = 0;
        int broken = 0;
        while (broken < BROKEN) {
            List<Outcome> outcomes = IntStream.range(drawn, drawn + BATCH)
                    .parallel()
                    .mapToObj(MutationTest::outcome)
                    .toList();
            outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
            drawn += BATCH;
            broken = drawn - count(counts, Outcome.NO_MUTATION) - count(counts, Outcome.STILL_RIGHT);
        }
        System.out.println(
                drawn + " changes of coefficients, " + broken + " of them break a scheme and are reported: " + counts);
        int pinpointed = count(counts, Outcome.PINPOINTED);
        assertTrue(pinpointed > broken / 2, () -> pinpointed + " of " + counts);
    }

    private static int count(Map<Outcome, Integer> counts, Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private static Outcome outcome(int index) {
        Random random = new Random(SEED * 1_000_003 + index);
        Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        Tableau tableau = scheme.tableau();
        Tableau stated = index % 2 == 0
                ? new Tableau(Optional.empty(), tableau.matrix(), tableau.weights(), tableau.embedded())
                : new Tableau(Optional.of(abscissae(tableau)), tableau.matrix(), tableau.weights(), tableau.embedded());
        Mutation mutation =
                Mutation.of(TableauWriter.write(Scheme.rungeKutta(scheme.name(), scheme.claims(), stated)), random);
        return outcome(mutation, stated);
    }

    private static List<Surd> abscissae(Tableau tableau) {
        return IntStream.rangeClosed(1, tableau.stages()).mapToObj(tableau::c).toList();
    }

    private static Outcome outcome(Mutation mutation, Tableau original) {
        Optional<Scheme> changed = read(mutation.text());
        if (changed.isEmpty() || changed.get().tableau().equals(original)) {
            return Outcome.NO_MUTATION;
        }
        Report report = Check.text(mutation.text(), "t", Optional.empty());
        boolean decimals = !changed.get().tableau().coefficients().allMatch(Surd::isExact);
        if (!report.hasErrors()) {
            assertTrue(isRight(changed.get(), decimals ? WITHIN_DIGITS : Surd.ZERO), mutation::text);
            return Outcome.STILL_RIGHT;
        }
        List<Finding> notes = report.findings().stream()
                .filter(finding -> finding.rule() == Rule.REPAIR)
                .toList();
        if (mutation.entry().isEmpty()) {
            return Outcome.SWAPPED;
        }
        return decimals ? Outcome.DECIMALS : pointedAt(mutation, notes);
    }

    private static Outcome pointedAt(Mutation mutation, List<Finding> notes) {
        Mutation.Entry entry = mutation.entry().orElseThrow();
        boolean named = notes.stream()
                .anyMatch(note -> note.position().line() == entry.line() + 1
                        && note.position().column() == entry.column()
                        && note.message().endsWith("; with " + entry.value() + " in its place every rule holds"));
        boolean many = notes.size() == 4 && !notes.get(0).message().startsWith("one of 4 ");
        assertTrue(
                named || many,
                () -> mutation + "\n" + mutation.text()
                        + notes.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        return notes.size() == 1 ? Outcome.PINPOINTED : many ? Outcome.AMONG_MANY : Outcome.AMONG_SEVERAL;
    }

    /** Returns whether all that is claimed holds, by the plain definitions of sums and weights. */
    private static boolean isRight(Scheme scheme, Surd tolerance) {
        Tableau tableau = scheme.tableau();
        boolean sums = IntStream.rangeClosed(1, tableau.stages())
                .allMatch(stage -> isNear(tableau.rowSum(stage), tableau.c(stage), tolerance));
        boolean order = has(tableau, scheme.claims().order(), tolerance);
        return sums
                && order
                && tableau.embedded()
                        .map(embedded -> new Tableau(tableau.abscissae(), tableau.matrix(), embedded, Optional.empty()))
                        .map(other -> has(other, scheme.claims().embeddedOrder(), tolerance))
                        .orElse(true);
    }

    private static boolean has(Tableau tableau, Optional<Integer> order, Surd tolerance) {
        return IntStream.rangeClosed(1, Math.max(1, order.orElse(1)))
                .boxed()
                .flatMap(size -> RootedTree.ofOrder(size).stream())
                .allMatch(tree -> isNear(
                        PlainWeights.weight(tableau, tree), Surd.ONE.dividedBy(integer(tree.density())), tolerance));
    }

    private static Surd integer(BigInteger value) {
        return Surd.of(Rational.of(value));
    }

    private static boolean isNear(Surd left, Surd right, Surd tolerance) {
        Surd error = left.minus(right);
        return error.plus(tolerance).signum() >= 0 && error.minus(tolerance).signum() <= 0;
    }
}
