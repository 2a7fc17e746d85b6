package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.order.EntrySearch;
import io.github.horesnet.tableaux.order.OrderGoal;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Points at the single entries that are wrong in a tableau that breaks rules about sums or orders: those of which
 * another value makes every rule hold, proved exactly, or else those of which another value makes their row right.
 */
final class Repair {
    private static final Set<Rule> MENDABLE = EnumSet.of(
            Rule.ROW_SUM, Rule.WEIGHT_SUM, Rule.EMBEDDED_WEIGHT_SUM, Rule.ORDER_REFUTED, Rule.EMBEDDED_ORDER_REFUTED);

    /** The stages up to which entries of A are searched, which grows with their cube. */
    private static final int STAGES = 40;

    /** The changes that are listed where several would do. */
    private static final int LISTED = 4;

    private final Changes changes;
    private final OrderGoal goal;
    private final EntrySearch search;

    private Repair(Changes changes, OrderGoal goal, EntrySearch search) {
        this.changes = changes;
        this.goal = goal;
        this.search = search;
    }

    /** Returns notes about a Runge–Kutta scheme of which something was found. */
    static List<Finding> apply(Scheme scheme, Positions positions, List<Finding> found) {
        boolean broken = found.stream().map(Finding::rule).anyMatch(MENDABLE::contains);
        // Rows of registers have no entries of A, and a waived order leaves nothing that could tell entries apart.
        boolean told = positions.has(Place.stage(1))
                && scheme.claims().waiver(Waiver.ORDER).isEmpty();
        if (!broken || !told) {
            return List.of();
        }
        Tableau tableau = scheme.tableau();
        OrderGoal goal = goal(scheme.claims(), tableau);
        if (tableau.embedded().isEmpty() && goal.embedded().isPresent()) {
            return List.of();
        }
        Changes changes = new Changes(tableau, positions.has(Place.ERROR));
        if (!numbers(tableau).allMatch(Surd::isExact)) {
            return new RowRepair(changes, goal).notes(positions);
        }
        return EntrySearch.of(tableau, goal)
                .map(search -> new Repair(changes, goal, search).notes(positions))
                .orElse(List.of());
    }

    private List<Finding> notes(Positions positions) {
        List<Change> mending = mending();
        return mending.isEmpty() ? new RowRepair(changes, goal).notes(positions) : notes(mending, positions);
    }

    private static Stream<Surd> numbers(Tableau tableau) {
        return Stream.concat(
                tableau.coefficients(), tableau.abscissae().stream().flatMap(List::stream));
    }

    private static OrderGoal goal(Claims claims, Tableau tableau) {
        return new OrderGoal(
                Math.max(1, claims.order().orElse(1)),
                claims.embeddedOrder()
                        .or(() -> tableau.embedded().map(row -> 1))
                        .map(order -> Math.max(1, order)));
    }

    private List<Change> mending() {
        Predicate<Change> mayMend = change -> search.mayMeet(change.tableau());
        return candidates(mayMend)
                .filter(change -> goal.isMetBy(change.tableau()))
                .toList();
    }

    /** Returns the changes that mend every sum and may mend the orders. */
    private Stream<Change> candidates(Predicate<Change> mayMend) {
        List<Integer> wrongRows = changes.wrongRows();
        boolean weights = !changes.missing().isZero();
        boolean embedded = !changes.embeddedMissing().isZero();
        if (!wrongRows.isEmpty()) {
            boolean one = wrongRows.size() == 1 && !weights && !embedded;
            return one ? changes.ofRow(wrongRows.get(0)).filter(mayMend) : Stream.of();
        }
        if (weights) {
            return changes.ofWeights().filter(mayMend);
        }
        if (embedded) {
            return changes.ofEmbedded().filter(mayMend);
        }
        // Where abscissae are stated and all sums are right, any single change breaks one of them.
        boolean free =
                changes.tableau().abscissae().isEmpty() && changes.tableau().stages() <= STAGES;
        return free ? entries() : Stream.of();
    }

    private Stream<Change> entries() {
        return IntStream.rangeClosed(2, changes.tableau().stages()).boxed().flatMap(stage -> IntStream.range(1, stage)
                .boxed()
                .flatMap(column ->
                        search.value(stage, column).map(value -> changes.ofEntry(stage, column, value)).stream()));
    }

    private static List<Finding> notes(List<Change> mending, Positions positions) {
        String which = mending.size() > 1 ? "one of " + mending.size() + " entries may be wrong: " : "";
        return mending.stream()
                .limit(LISTED)
                .map(change -> new Finding(
                        Rule.REPAIR, positions.of(change.place()), which + change + " in its place every rule holds"))
                .toList();
    }
}
