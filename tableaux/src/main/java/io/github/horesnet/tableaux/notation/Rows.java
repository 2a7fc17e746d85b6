package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The rows of a tableau, gathered as they are read. */
final class Rows {
    static final List<String> WEIGHT_ROWS = List.of("b", "bhat", "err");

    private final List<Optional<Surd>> abscissae = new ArrayList<>();
    private final List<Row> stages = new ArrayList<>();
    private final Map<String, Row> weights = new HashMap<>();
    private boolean ruled;

    /** Ends the rows of A. */
    void rule(int column) {
        if (ruled) {
            throw NotationException.syntax(column, "a second line of dashes; one ends the rows of A");
        }
        ruled = true;
    }

    /** Reads the row of the next stage. */
    Row stage(Cell abscissa, Cell entries, Scope constants) {
        if (ruled) {
            throw NotationException.syntax(
                    abscissa.stripped().column(), "below the line of dashes stand only the rows b, bhat and err");
        }
        // A row that cannot be read still counts, so that the rows after it keep their stages.
        int stage = stages.size() + 1;
        abscissae.add(Optional.empty());
        stages.add(new Row(new TreeMap<>(), Map.of()));
        if (stage > Limits.STAGES) {
            throw NotationException.value(entries.column(), "more than " + Limits.STAGES + " stages");
        }
        if (!abscissa.isBlank()) {
            abscissae.set(stage - 1, Optional.of(Expression.number(abscissa.stripped(), constants)));
        }
        Row row = Row.read(entries, constants);
        stages.set(stage - 1, row);
        if (row.lastNonZero() >= stage) {
            int entry = row.lastNonZero();
            throw new NotationException(
                    Rule.NOT_EXPLICIT,
                    row.columns().getOrDefault(entry, entries.column()),
                    "stage " + stage + " uses k" + entry + ", which is not known before it; an explicit scheme's row "
                            + stage + " has at most " + (stage - 1) + " entries");
        }
        return row;
    }

    /** Reads a row of weights. */
    Row weights(String name, Cell entries, Scope constants) {
        if (!ruled) {
            throw NotationException.syntax(
                    entries.column(),
                    "row " + name + " stands above the line of dashes; write '----' after the last row of A");
        }
        if (weights.containsKey(name)) {
            throw NotationException.syntax(entries.column(), "a second row " + name);
        }
        if ((name.equals("err") && weights.containsKey("bhat"))
                || (name.equals("bhat") && weights.containsKey("err"))) {
            throw NotationException.syntax(
                    entries.column(), "both bhat and err; err is b - bhat, so one of the two says all");
        }
        Row row = Row.read(entries, constants);
        weights.put(name, row);
        if (row.lastNonZero() > stages.size()) {
            throw NotationException.syntax(
                    row.columns().getOrDefault(row.lastNonZero(), entries.column()),
                    "row " + name + " has entry " + row.lastNonZero() + ", but there are " + stages.size() + " stages");
        }
        return row;
    }

    boolean any() {
        return !stages.isEmpty() || !weights.isEmpty();
    }

    int stages() {
        return stages.size();
    }

    /**
     * Returns the tableau.
     *
     * @throws NotationException if a part is missing
     */
    Tableau tableau() {
        if (stages.isEmpty()) {
            throw NotationException.syntax(
                    1, "no rows; expected 'c | a1 a2 …' for each stage, '----', and 'b | b1 b2 …'");
        }
        Row b = Optional.ofNullable(weights.get("b"))
                .orElseThrow(() ->
                        NotationException.syntax(1, "no weights; expected '----' and a row 'b | …' after the stages"));
        List<List<Surd>> matrix = IntStream.range(0, stages.size())
                .mapToObj(stage -> stages.get(stage).toList(stage))
                .toList();
        return new Tableau(statedAbscissae(), matrix, b.toList(stages.size()), embedded(b));
    }

    private Optional<List<Surd>> statedAbscissae() {
        if (abscissae.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (abscissae.stream().anyMatch(Optional::isEmpty)) {
            throw NotationException.syntax(1, "some rows state their c and some do not; state all, or leave all out");
        }
        return Optional.of(abscissae.stream().map(Optional::orElseThrow).toList());
    }

    private Optional<List<Surd>> embedded(Row b) {
        int count = stages.size();
        Optional<List<Surd>> fromError = Optional.ofNullable(weights.get("err")).map(err -> IntStream.range(0, count)
                .mapToObj(i -> b.toList(count).get(i).minus(err.toList(count).get(i)))
                .toList());
        return Optional.ofNullable(weights.get("bhat"))
                .map(bhat -> bhat.toList(count))
                .or(() -> fromError);
    }
}
