package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;

/** Draws a Butcher tableau as it is printed: c, A, b and b̂; zeros of the triangle are dots. */
final class TableauPicture {
    private static final double PAD = 11;
    private static final double LEADING = 8;
    private static final int NUMBERED = 7;
    private static final Typesetter TYPE = new Typesetter(15);

    private final Tableau tableau;
    private final Canvas canvas = new Canvas();
    private final List<TableauRow> rows = new ArrayList<>();
    private final List<Double> edges = new ArrayList<>();

    private TableauPicture(Tableau tableau) {
        this.tableau = tableau;
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            Formula label = TYPE.number(tableau.c(stage));
            rows.add(TableauRow.of(
                    TYPE, "a" + stage + ",", label, tableau.matrix().get(stage - 1)));
        }
        Formula b = TYPE.name("b");
        rows.add(TableauRow.of(TYPE, "b", b, tableau.weights()));
        tableau.embedded().ifPresent(row -> rows.add(TableauRow.of(TYPE, "b̂", new Formula.Hat(b, TYPE.size()), row)));
    }

    static Picture of(String title, Tableau tableau) {
        return new TableauPicture(tableau).draw(title);
    }

    private Picture draw(String title) {
        double top = canvas.heading(title, "Butcher tableau");
        double left = Canvas.MARGIN + (isNumbered() ? 30 : 0);
        edges.add(left
                + rows.stream().mapToDouble(row -> row.label().width()).max().orElse(0)
                + 2 * PAD);
        for (int column = 1; column <= tableau.stages(); column++) {
            edges.add(edges.get(column - 1) + width(column) + 2 * PAD);
        }
        double y = top;
        if (isNumbered()) {
            y += 14;
            for (int column = 1; column <= tableau.stages(); column++) {
                canvas.note(new Point(middle(column), y), Integer.toString(column));
            }
            y += 6;
        }
        double bottom = drawRows(left, y);
        canvas.line(Ink.BLACK, 1.2, new Point(edges.get(0), y), new Point(edges.get(0), bottom));
        return canvas.picture(
                title + ": Butcher tableau",
                "The abscissae c, the Runge–Kutta matrix A and the weights" + " of " + title + ", " + tableau.stages()
                        + " stages, row by row.");
    }

    private double drawRows(double left, double top) {
        double right = edges.get(tableau.stages());
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            TableauRow row = rows.get(i);
            double height = row.ascent() + row.descent() + 2 * LEADING;
            if (isNumbered() && i % 2 == 1) {
                canvas.box(new Bounds(left, y, right, y + height), 0, Ink.PALE, Ink.PALE);
            }
            if (i == tableau.stages()) {
                canvas.line(Ink.BLACK, 1.2, new Point(left, y), new Point(right, y));
            }
            double baseline = y + LEADING + row.ascent();
            if (isNumbered() && i < tableau.stages()) {
                canvas.note(new Point(Canvas.MARGIN + 12, baseline), Integer.toString(i + 1));
            }
            draw(row, baseline);
            y += height;
        }
        return y;
    }

    private void draw(TableauRow row, double baseline) {
        Formula label = row.label();
        canvas.formula(label, new Point(edges.get(0) - PAD - label.width(), baseline));
        for (int column = 1; column <= row.entries().size(); column++) {
            Formula entry = row.formulas().get(column - 1);
            Surd value = row.entries().get(column - 1);
            Point middle = new Point(middle(column), baseline);
            if (value.isZero()) {
                canvas.disc(new Point(middle.x(), baseline - 0.28 * TYPE.size()), 1, Ink.SILVER, Ink.SILVER);
            } else {
                canvas.group(
                        row.name() + column + " = " + value.toMathematics(),
                        group -> group.formula(entry, new Point(middle.x() - entry.width() / 2, baseline)));
            }
        }
    }

    private double middle(int column) {
        return (edges.get(column - 1) + edges.get(column)) / 2;
    }

    private double width(int column) {
        return rows.stream().mapToDouble(row -> row.width(column)).max().orElse(0);
    }

    /** Large tableaux have their rows and columns numbered and their rows told apart. */
    private boolean isNumbered() {
        return tableau.stages() >= NUMBERED;
    }
}
