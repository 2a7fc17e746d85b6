package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The changes of single entries that make the sums of a tableau right.
 *
 * @param byError whether the embedded weights are stated as the error b − b̂, so that they change with b
 */
record Changes(Tableau tableau, boolean byError) {
    /** Returns the stages whose stated abscissa is not the sum of their row. */
    List<Integer> wrongRows() {
        return IntStream.rangeClosed(1, tableau.stages())
                .filter(stage -> !tableau.rowSum(stage).agreesWith(tableau.c(stage)))
                .boxed()
                .toList();
    }

    /** Returns what the weights b lack to sum to 1. */
    Surd missing() {
        return Surd.ONE.minus(Tableau.sum(tableau.weights()));
    }

    /** Returns what the embedded weights lack to sum to 1. */
    Surd embeddedMissing() {
        return tableau.embedded().map(Tableau::sum).map(Surd.ONE::minus).orElse(Surd.ZERO);
    }

    /** Returns the changes that make a row of A sum to its stated abscissa. */
    Stream<Change> ofRow(int stage) {
        Surd sum = tableau.rowSum(stage);
        Surd missing = tableau.c(stage).minus(sum);
        Stream<Change> entries = IntStream.range(1, stage)
                .mapToObj(column ->
                        ofEntry(stage, column, tableau.a(stage, column).plus(missing)));
        return Stream.concat(Stream.of(ofAbscissa(stage, sum)), entries);
    }

    private Change ofAbscissa(int stage, Surd value) {
        Optional<List<Surd>> stated = tableau.abscissae().map(c -> Tableau.replaced(c, stage, value));
        Tableau changed = new Tableau(stated, tableau.matrix(), tableau.weights(), tableau.embedded());
        return new Change("c" + stage, Place.stage(stage), tableau.c(stage), value, changed);
    }

    /** Returns the change of entry a(stage, column) to a value. */
    Change ofEntry(int stage, int column, Surd value) {
        return new Change(
                "a" + stage + "," + column,
                Place.stage(stage).at(column),
                tableau.a(stage, column),
                value,
                tableau.withEntry(stage, column, value));
    }

    /** Returns the changes that make the weights b sum to 1. */
    Stream<Change> ofWeights() {
        Surd missing = missing();
        return stages().mapToObj(stage -> {
            Optional<List<Surd>> embedded = byError ? embeddedPlus(stage, missing) : tableau.embedded();
            return new Change(
                    "b" + stage,
                    Place.WEIGHTS.at(stage),
                    entry(tableau.weights(), stage),
                    entry(tableau.weights(), stage).plus(missing),
                    new Tableau(
                            tableau.abscissae(), tableau.matrix(), plus(tableau.weights(), stage, missing), embedded));
        });
    }

    /** Returns the changes that make the embedded weights sum to 1. */
    Stream<Change> ofEmbedded() {
        Surd missing = embeddedMissing();
        List<Surd> embedded = tableau.embedded().orElseThrow();
        return stages().mapToObj(stage -> {
            Surd weight = entry(embedded, stage);
            Surd now = byError ? entry(tableau.weights(), stage).minus(weight) : weight;
            return new Change(
                    (byError ? "err" : "bhat") + stage,
                    Place.EMBEDDED.at(stage),
                    now,
                    byError ? now.minus(missing) : now.plus(missing),
                    new Tableau(
                            tableau.abscissae(), tableau.matrix(), tableau.weights(), embeddedPlus(stage, missing)));
        });
    }

    private Optional<List<Surd>> embeddedPlus(int stage, Surd difference) {
        return tableau.embedded().map(row -> plus(row, stage, difference));
    }

    private static List<Surd> plus(List<Surd> row, int entry, Surd difference) {
        return Tableau.replaced(row, entry, entry(row, entry).plus(difference));
    }

    private static Surd entry(List<Surd> row, int entry) {
        return row.get(entry - 1);
    }

    private IntStream stages() {
        return IntStream.rangeClosed(1, tableau.stages());
    }
}
