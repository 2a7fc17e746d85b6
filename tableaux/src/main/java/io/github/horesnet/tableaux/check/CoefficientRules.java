package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules about single coefficients of a tableau and about their sizes. */
final class CoefficientRules {
    /** Beyond this a stage's input has lost three of the seven digits of a float. */
    private static final double LARGE = 1000;

    private final Positions positions;
    private final List<Finding> findings = new ArrayList<>();

    private CoefficientRules(Positions positions) {
        this.positions = positions;
    }

    static List<Finding> apply(Scheme scheme, Positions positions) {
        CoefficientRules rules = new CoefficientRules(positions);
        Tableau tableau = scheme.tableau();
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            rules.row(
                    Place.stage(stage),
                    "row " + stage + " of A",
                    tableau.matrix().get(stage - 1));
        }
        rules.row(Place.WEIGHTS, "b", tableau.weights());
        tableau.embedded().ifPresent(embedded -> rules.row(Place.EMBEDDED, "bhat", embedded));
        return rules.findings;
    }

    private void row(Place place, String row, List<Surd> entries) {
        amplification(place, row, entries);
        for (int i = 0; i < entries.size(); i++) {
            Place entry = place.at(i + 1);
            Surd number = entries.get(i);
            Optional.of(number)
                    .filter(Surd::isRational)
                    .flatMap(decimal -> NearFraction.of(decimal.rational()))
                    .map(fraction -> "entry " + entry.entry() + " of " + row + " is " + number + ", which looks like "
                            + fraction + " rounded; write the fraction if that is meant")
                    .ifPresent(
                            message -> findings.add(new Finding(Rule.ROUNDED_FRACTION, positions.of(entry), message)));
        }
    }

    private void amplification(Place place, String row, List<Surd> entries) {
        double sizes = entries.stream()
                .mapToDouble(entry -> Math.abs(Rounding.nearestDouble(entry)))
                .sum();
        if (sizes <= LARGE) {
            return;
        }
        double sum = Rounding.nearestDouble(Tableau.sum(entries));
        if (sizes > LARGE * Math.max(1, Math.abs(sum))) {
            findings.add(new Finding(
                    Rule.AMPLIFICATION,
                    positions.of(place),
                    String.format(
                            Locale.ROOT,
                            "the entries of %s cancel: their sizes sum to %.0f, they themselves to %.4g; float32 maps lose"
                                    + " digits there, and a sub-net that does not normalise may see large inputs",
                            row,
                            sizes,
                            sum)));
        }
    }
}
