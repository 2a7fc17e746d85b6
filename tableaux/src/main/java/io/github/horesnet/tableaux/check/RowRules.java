package io.github.horesnet.tableaux.check;

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

/** The rules about rows and stages of a Runge–Kutta tableau. */
final class RowRules {
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
            if (!sum.agreesWith(c)) {
                report(
                        Rule.ROW_SUM,
                        Place.stage(stage),
                        "row " + stage + " of A sums to " + ShortText.of(sum) + ", but c" + stage + " is "
                                + ShortText.of(c)
                                + "; an entry or c is wrong by " + ShortText.difference(c, sum));
            }
        }
    }

    private void weightSums() {
        Surd sum = Tableau.sum(tableau.weights());
        if (!sum.agreesWith(Surd.ONE) && scheme.claims().waiver(Waiver.ORDER).isEmpty()) {
            report(
                    Rule.WEIGHT_SUM,
                    Place.WEIGHTS,
                    "the weights b sum to " + ShortText.of(sum)
                            + ", not to 1, so the scheme has order 0; a weight is wrong by "
                            + ShortText.difference(Surd.ONE, sum) + ", or state 'waive order \"reason\"'");
        }
        tableau.embedded()
                .map(Tableau::sum)
                .filter(embedded -> !embedded.agreesWith(Surd.ONE))
                .ifPresent(embedded -> report(
                        Rule.EMBEDDED_WEIGHT_SUM,
                        Place.EMBEDDED,
                        "the embedded weights sum to " + ShortText.of(embedded) + ", not to 1; a weight is wrong by "
                                + ShortText.difference(Surd.ONE, embedded)
                                + ", or the row is the error b - bhat, which is named 'err'"));
    }

    private void report(Rule rule, Place place, String message) {
        findings.add(new Finding(rule, positions.of(place), message));
    }
}
