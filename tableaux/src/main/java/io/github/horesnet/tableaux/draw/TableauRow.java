package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a drawn tableau.
 *
 * @param name what its entries are called, before the number of the column
 * @param label what stands before the rule
 */
record TableauRow(String name, Formula label, List<Surd> entries, List<Formula> formulas) {
    static TableauRow of(Typesetter type, String name, Formula label, List<Surd> entries) {
        return new TableauRow(
                name, label, entries, entries.stream().map(type::number).toList());
    }

    /** Returns the width that the row needs in a column, from 1. */
    double width(int column) {
        return column <= formulas.size() ? formulas.get(column - 1).width() : 0;
    }

    double ascent() {
        return Stream.concat(Stream.of(label), formulas.stream())
                .mapToDouble(Formula::ascent)
                .max()
                .orElse(0);
    }

    double descent() {
        return Stream.concat(Stream.of(label), formulas.stream())
                .mapToDouble(Formula::descent)
                .max()
                .orElse(0);
    }
}
