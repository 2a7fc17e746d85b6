package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.RoundedDecimal;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules about rows and stages of a Runge–Kutta tableau. */
final class RowRules {
    /** More digits than any decimal that is read. */
    private static final int DIGITS = 500;

    private final Scheme scheme;
    private final Tableau tableau;
    private final Positions positions;
    private final List<Finding> findings = new ArrayList<>();

    private RowRules(Scheme scheme, Positions positions) {
        this.scheme = scheme;
        this.tableau = scheme.tableau();
        this.positions = positions;
    }

    static List<Finding> apply(Scheme scheme, Positions positions) {
        RowRules rules = new RowRules(scheme, positions);
        rules.rowSums();
        rules.weightSums();
        return rules.findings;
    }

    private void rowSums() {
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            Surd sum = tableau.rowSum(stage);
            Surd c = tableau.c(stage);
            if (!addsUp(tableau.matrix().get(stage - 1), c)) {
                report(
                        Rule.ROW_SUM,
                        Place.stage(stage),
                        "row " + stage + " of A sums to " + sum + ", but c" + stage + " is " + c
                                + "; an entry or c is wrong by " + c.minus(sum));
            }
        }
    }

    private void weightSums() {
        Surd sum = Tableau.sum(tableau.weights());
        if (!addsUp(tableau.weights(), Surd.ONE)
                && scheme.claims().waiver(Waiver.ORDER).isEmpty()) {
            report(
                    Rule.WEIGHT_SUM,
                    Place.WEIGHTS,
                    "the weights b sum to " + sum + ", not to 1, so the scheme has order 0; a weight is wrong by "
                            + Surd.ONE.minus(sum) + ", or state 'waive order \"reason\"'");
        }
        tableau.embedded()
                .filter(embedded -> !addsUp(embedded, Surd.ONE))
                .map(Tableau::sum)
                .ifPresent(embedded -> report(
                        Rule.EMBEDDED_WEIGHT_SUM,
                        Place.EMBEDDED,
                        "the embedded weights sum to " + embedded + ", not to 1; a weight is wrong by "
                                + Surd.ONE.minus(embedded)
                                + ", or the row is the error b - bhat, which is named 'err'"));
    }

    /** Returns whether entries sum to what is expected, exactly or, with rounded decimals, as far as their digits say. */
    private static boolean addsUp(List<Surd> entries, Surd expected) {
        if (Tableau.sum(entries).equals(expected)) {
            return true;
        }
        if (Stream.concat(entries.stream(), Stream.of(expected)).noneMatch(RoundedDecimal::isIn)) {
            return false;
        }
        return entries.stream()
                .map(entry -> Interval.asWritten(entry, DIGITS))
                .reduce(Interval.ZERO, Interval::plus)
                .minus(Interval.asWritten(expected, DIGITS))
                .contains(Rational.ZERO);
    }

    private void report(Rule rule, Place place, String message) {
        findings.add(new Finding(rule, positions.of(place), message));
    }
}
