package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Position;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of a tableau.
 *
 * <p>Every line is read even where one before it is wrong, so that all findings come at once; no input, however
 * malformed, ends in an exception.
 */
public final class TableauReader {
    private final String source;
    private final Optional<String> defaultName;
    private final Header header = new Header();
    private final Rows rows = new Rows();
    private final RegisterRows registers = new RegisterRows();
    private final Equations equations = new Equations(header);
    private final Map<Place, Position> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int line;

    private TableauReader(String source, Optional<String> defaultName) {
        this.source = source;
        this.defaultName = defaultName;
    }

    /**
     * Reads a text.
     *
     * @param source the name of the text in positions, such as a file's name
     * @param defaultName the name of the scheme where the text has no line {@code scheme}
     */
    public static Reading read(String text, String source, Optional<String> defaultName) {
        return Effort.bounded(() -> new TableauReader(source, defaultName).read(text));
    }

    private Reading read(String text) {
        if (text.length() > Limits.CHARACTERS) {
            String message = "a text of " + text.length() + " characters; at most " + Limits.CHARACTERS + " are read";
            findings.add(new Finding(Rule.SYNTAX, new Position(source, 1, 1), message));
            return reading(Optional.empty());
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        withoutMark
                .lines()
                .takeWhile(content -> findings.size() < Limits.FINDINGS)
                .forEach(content -> {
                    line++;
                    guarded(() -> readLine(withoutComment(content)));
                });
        return reading(findings.isEmpty() ? scheme() : Optional.empty());
    }

    private Reading reading(Optional<Scheme> scheme) {
        return new Reading(scheme, header.step(), new Positions(source, places), findings);
    }

    private Optional<Scheme> scheme() {
        try {
            String name = header.name()
                    .or(() -> defaultName)
                    .orElseThrow(() -> NotationException.syntax(1, "the scheme has no name; begin with 'scheme Name'"));
            Scheme once = equations.any() ? equations.scheme(name, header.claims(name)) : tableau(name);
            return Optional.of(header.repeated(once));
        } catch (NotationException e) {
            return refused(e.rule(), e.reason());
        } catch (ArithmeticException e) {
            return refused(Rule.VALUE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Scheme> refused(Rule rule, String reason) {
        Position position = places.getOrDefault(Place.stage(1), new Position(source, 1, 1));
        findings.add(new Finding(rule, position, reason));
        return Optional.empty();
    }

    private Scheme tableau(String name) {
        if (header.isBeyondTableaux()) {
            throw NotationException.syntax(1, "states and learnable scalars need equations, such as x' = x + F(x)");
        }
        Tableau tableau = registers.any() ? registers.tableau() : rows.tableau();
        tableau.coefficients().forEach(coefficient -> Limits.require(1, coefficient));
        return Scheme.rungeKutta(name, header.claims(name), tableau);
    }

    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (NotationException e) {
            findings.add(new Finding(e.rule(), new Position(source, line, e.column()), e.reason()));
            if (findings.size() == Limits.FINDINGS) {
                String message = "the last of " + Limits.FINDINGS + " findings; the lines after this one are not read";
                findings.add(new Finding(Rule.SYNTAX, new Position(source, line, 1), message));
            }
        }
    }

    private static Cell withoutComment(String content) {
        int comment = content.indexOf('#');
        return new Cell(comment < 0 ? content : content.substring(0, comment), 1);
    }

    private void readLine(Cell content) {
        Cell stripped = content.stripped();
        if (stripped.text().isEmpty()) {
            return;
        }
        Cell keyword = stripped.split().get(0);
        int bar = stripped.text().indexOf('|');
        if (Header.KEYWORDS.contains(keyword.text())) {
            mark(header.place(keyword.text(), stripped), keyword.column());
            header.read(keyword, stripped.from(keyword.text().length()).stripped());
        } else if (stripped.text().matches("-{3,}")) {
            rows.rule(stripped.column());
        } else if (Equations.isEquation(stripped)) {
            readEquation(stripped);
        } else if (bar >= 0) {
            readRow(stripped.part(0, bar), stripped.from(bar + 1));
        } else {
            throw unknown(keyword);
        }
    }

    private static NotationException unknown(Cell keyword) {
        return NotationException.unknown(
                keyword.column(),
                "unknown keyword '" + keyword.text() + "'; " + Names.didYouMean(keyword.text(), Header.KEYWORDS)
                        + " (rows have the form 'c | a1 a2 …', equations 'k1 = F(x)')");
    }

    private void readEquation(Cell content) {
        if (rows.any() || registers.any()) {
            throw NotationException.syntax(content.column(), "an equation after rows; a text has either or the other");
        }
        int before = equations.stages();
        Place place = equations.read(content);
        mark(place.row(), content.column());
        for (int stage = before + 1; stage <= equations.stages(); stage++) {
            mark(Place.stage(stage).row(), content.column());
        }
    }

    private void readRow(Cell label, Cell entries) {
        if (equations.any()) {
            throw NotationException.syntax(label.column(), "a row after equations; a text has either or the other");
        }
        String name = label.text().strip();
        if (RegisterRows.isLabel(name)) {
            readRegisters(name, label, entries);
        } else if (registers.any()) {
            throw NotationException.syntax(
                    label.column(), "a row of a tableau after rows of registers; a text has either or the other");
        } else if (Rows.WEIGHT_ROWS.contains(name)) {
            String row = name.equals("err") ? Place.EMBEDDED.row() : name;
            mark(row, label.stripped().column());
            mark(name, label.stripped().column());
            markEntries(row, rows.weights(name, entries, header.constants()));
        } else {
            String row = Place.stage(rows.stages() + 1).row();
            mark(row, (label.isBlank() ? entries : label).stripped().column());
            markEntries(row, rows.stage(label, entries, header.constants()));
        }
    }

    private void readRegisters(String name, Cell label, Cell entries) {
        if (rows.any()) {
            throw NotationException.syntax(
                    label.column(), "row " + name + " after rows of a tableau; a text has either or the other");
        }
        mark(Place.WEIGHTS.row(), label.stripped().column());
        registers.read(name, entries, header.constants());
    }

    private void mark(String row, int column) {
        places.putIfAbsent(new Place(row, 0), new Position(source, line, column));
    }

    private void markEntries(String row, Row entries) {
        entries.columns()
                .forEach((entry, column) -> places.put(new Place(row, entry), new Position(source, line, column)));
    }
}
