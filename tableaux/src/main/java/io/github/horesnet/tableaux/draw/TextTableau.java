package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a Butcher tableau in text, as it is printed: dense where that fits, else each row as index and entry. */
public final class TextTableau {
    private static final int WIDTH = 96;

    private final List<String> labels = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final int stages;

    private TextTableau(Tableau tableau) {
        this.stages = tableau.stages();
        for (int stage = 1; stage <= stages; stage++) {
            add(tableau.c(stage).toMathematics(), tableau.matrix().get(stage - 1));
        }
        add("", tableau.weights());
        tableau.embedded().ifPresent(embedded -> add("", embedded));
    }

    private void add(String label, List<Surd> entries) {
        labels.add(label);
        rows.add(entries.stream().map(Surd::toMathematics).toList());
    }

    /** Returns the lines of the drawing, without white space at their ends. */
    public static List<String> lines(Tableau tableau) {
        TextTableau drawing = new TextTableau(tableau);
        List<String> dense = drawing.dense();
        boolean fits = dense.stream().allMatch(line -> line.length() <= WIDTH);
        return fits ? dense : drawing.sparse();
    }

    private List<String> dense() {
        List<Integer> widths = IntStream.range(0, stages)
                .mapToObj(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<List<String>> lines = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths.get(column)))
                        .toList())
                .toList();
        return ruled(
                lines.stream().map(cells -> List.of(String.join("  ", cells))).toList());
    }

    private List<String> sparse() {
        return ruled(rows.stream().map(this::wrapped).toList());
    }

    private List<String> wrapped(List<String> row) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).equals("0")) {
                String entry = (column + 1) + ": " + row.get(column);
                if (!line.isEmpty() && labelWidth() + 3 + line.length() + 2 + entry.length() > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : "  ").append(entry);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int labelWidth() {
        return labels.stream().mapToInt(String::length).max().orElse(0);
    }

    private List<String> ruled(List<List<String>> lines) {
        List<String> drawing = new ArrayList<>();
        int widest = lines.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (int row = 0; row < lines.size(); row++) {
            if (row == stages) {
                drawing.add("─".repeat(labelWidth() + 1) + "┼" + "─".repeat(widest + 1));
            }
            String label = labels.get(row);
            for (String line : lines.get(row)) {
                drawing.add((padded(label, labelWidth()) + " │ " + line).stripTrailing());
                label = "";
            }
        }
        return Collections.unmodifiableList(drawing);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
