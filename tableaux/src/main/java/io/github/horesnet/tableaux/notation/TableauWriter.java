package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a scheme as text that reads back to an equal scheme. */
public final class TableauWriter {
    private static final int DENSE_STAGES = 8;

    private TableauWriter() {}

    /** Returns the text of a scheme, its columns aligned. */
    public static String write(Scheme scheme) {
        List<String> lines = new ArrayList<>(header(scheme.name(), scheme.claims()));
        boolean isTableau = scheme.kind() == Kind.RUNGE_KUTTA
                && scheme.stages() > 0
                && scheme.evaluations().stream()
                        .allMatch(stage -> stage.shared().isEmpty());
        lines.addAll(isTableau ? rows(scheme.tableau()) : EquationWriter.lines(scheme));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> header(String name, Claims claims) {
        List<String> lines = new ArrayList<>();
        lines.add("scheme  " + name);
        lines.add("title   " + claims.title());
        claims.order()
                .ifPresent(order -> lines.add("order   " + order
                        + claims.embeddedOrder()
                                .map(embedded -> " (" + embedded + ")")
                                .orElse("")));
        claims.citations().forEach(citation -> lines.add("cite    " + citation));
        claims.waivers().forEach((waiver, reason) -> lines.add("waive   " + waiver.word() + " \"" + reason + "\""));
        return lines;
    }

    private static List<String> rows(Tableau tableau) {
        boolean dense = tableau.stages() <= DENSE_STAGES;
        List<List<String>> cells = new ArrayList<>();
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            int row = stage;
            String abscissa =
                    tableau.abscissae().map(c -> c.get(row - 1).toNotation()).orElse("");
            cells.add(cells(abscissa, tableau.matrix().get(stage - 1), dense));
        }
        int stages = cells.size();
        cells.add(cells("b", tableau.weights(), dense));
        tableau.embedded().ifPresent(embedded -> cells.add(cells("bhat", embedded, dense)));
        List<String> lines = aligned(cells);
        lines.add(stages, "----");
        lines.add(0, "");
        return lines;
    }

    private static List<String> cells(String label, List<Surd> entries, boolean dense) {
        List<String> cells = new ArrayList<>(List.of(label, "|"));
        for (int i = 0; i < entries.size(); i++) {
            Surd entry = entries.get(i);
            boolean absent = entry.isZero() && entry.isExact();
            if (dense) {
                cells.add(absent ? "." : entry.toNotation());
            } else if (!absent) {
                cells.add((i + 1) + ":" + entry.toNotation());
            }
        }
        return cells;
    }

    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column)
                                + " "
                                        .repeat(widths.get(column)
                                                - row.get(column).length()))
                        .collect(Collectors.joining(" "))
                        .stripTrailing())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
