package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The entries of one row by their column of the tableau, from 1, as written: dense, where {@code .} stands for 0, or
 * sparse as {@code j:value}.
 */
record Row(SortedMap<Integer, Surd> values, Map<Integer, Integer> columns) {
    static Row read(Cell cell, Scope constants) {
        List<Cell> cells = cell.split();
        SortedMap<Integer, Surd> values = new TreeMap<>();
        Map<Integer, Integer> columns = new HashMap<>();
        boolean sparse = cells.stream().anyMatch(entry -> entry.text().indexOf(':') >= 0);
        for (Cell entry : cells) {
            int index = sparse ? sparseIndex(entry) : values.size() + 1;
            if (columns.put(index, entry.column()) != null) {
                throw NotationException.syntax(entry.column(), "entry " + index + " is given twice");
            }
            Cell value = sparse ? entry.from(entry.text().indexOf(':') + 1) : entry;
            values.put(index, value.text().equals(".") ? Surd.ZERO : Expression.number(value, constants));
        }
        return new Row(values, columns);
    }

    private static int sparseIndex(Cell entry) {
        int colon = entry.text().indexOf(':');
        String index = colon < 0 ? "" : entry.text().substring(0, colon);
        if (!index.matches("[0-9]{1,4}") || Integer.parseInt(index) == 0) {
            throw NotationException.syntax(
                    entry.column(),
                    "'" + entry.text() + "' is not j:value with j from 1; a row is either sparse or dense, not both");
        }
        return Integer.parseInt(index);
    }

    /** Returns the largest index with an entry that is not zero, 0 where there is none. */
    int lastNonZero() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    /** Returns the first entries as a list, with zeros where there are none. */
    List<Surd> toList(int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(index -> values.getOrDefault(index, Surd.ZERO))
                .toList();
    }
}
