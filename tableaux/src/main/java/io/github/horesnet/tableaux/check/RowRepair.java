package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.order.OrderGoal;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Points at the wrong entry of each row by itself, where several are wrong: a wrong entry spoils the sum of its row and
 * the row's moments Σ aᵢⱼ cⱼᵏ in the proportion of its abscissa's powers, which tells it from the others.
 */
record RowRepair(Changes changes, OrderGoal goal) {
    /** Returns a note for each row of which one change of an entry makes the sum and the moments right. */
    List<Finding> notes(Positions positions) {
        List<Finding> notes = new ArrayList<>();
        for (int stage : changes.wrongRows()) {
            String right = "row " + stage + " sums to c" + stage + ", and its products with c to c" + stage + "^2/2";
            List<Finding> found =
                    notes(changes.ofRow(stage).filter(change -> isRight(change, stage)), right, positions);
            notes.addAll(found.isEmpty() ? MomentRepair.notes(changes.tableau(), stage, positions) : found);
        }
        int order = Math.max(2, goal.order());
        if (!changes.missing().agreesWith(Surd.ZERO)) {
            Stream<Change> mending = changes.ofWeights()
                    .filter(change ->
                            isQuadrature(change.tableau(), change.tableau().weights(), order));
            notes.addAll(notes(mending, quadrature("b", order), positions));
        }
        int embedded = Math.max(2, goal.embedded().orElse(0));
        if (!changes.embeddedMissing().agreesWith(Surd.ZERO)) {
            Stream<Change> mending = changes.ofEmbedded()
                    .filter(change -> isQuadrature(
                            change.tableau(), change.tableau().embedded().orElseThrow(), embedded));
            notes.addAll(notes(mending, quadrature("bhat", embedded), positions));
        }
        return notes;
    }

    private static String quadrature(String row, int order) {
        return row + " sums to 1, and its products with c^k to 1/(k+1) up to k = " + (order - 1);
    }

    /** Points only where one change alone makes the row right. */
    private static List<Finding> notes(Stream<Change> mending, String right, Positions positions) {
        List<Change> found = mending.toList();
        return found.size() == 1
                ? found.stream()
                        .map(change -> new Finding(
                                Rule.REPAIR, positions.of(change.place()), change + " in its place " + right))
                        .toList()
                : List.of();
    }

    private static boolean isRight(Change change, int stage) {
        Tableau tableau = change.tableau();
        Surd c = tableau.c(stage);
        return moment(tableau, tableau.matrix().get(stage - 1), 1)
                .times(Surd.of(2))
                .agreesWith(c.times(c));
    }

    private static boolean isQuadrature(Tableau tableau, List<Surd> weights, int order) {
        return IntStream.range(0, order).allMatch(power -> moment(tableau, weights, power)
                .times(Surd.of(power + 1))
                .agreesWith(Surd.ONE));
    }

    /** Returns Σ aⱼ cⱼᵏ. */
    private static Surd moment(Tableau tableau, List<Surd> row, int power) {
        Surd sum = Surd.ZERO;
        for (int j = 1; j <= row.size(); j++) {
            Surd term = row.get(j - 1);
            for (int k = 0; k < power; k++) {
                term = term.times(tableau.c(j));
            }
            sum = sum.plus(term);
        }
        return sum;
    }
}
