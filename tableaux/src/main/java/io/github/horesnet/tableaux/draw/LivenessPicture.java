package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws which map is held when, as bars over the moments of a forward pass, and how many are held at once. */
final class LivenessPicture {
    private static final double COLUMN = 40;
    private static final double ROW = 24;
    private static final double INSET = 4;
    private static final double LABELS = 60;
    private static final double HEADER = 44;
    private static final Typesetter TYPE = new Typesetter(14);

    private final Plan plan;
    private final List<Moment> moments;
    private final int most;
    private final Canvas canvas = new Canvas();
    private final double left = Canvas.MARGIN + LABELS;
    private final double top;

    private LivenessPicture(String title, Plan plan) {
        this.plan = plan;
        this.moments = Moment.of(plan);
        this.most = moments.stream().mapToInt(Moment::states).max().orElse(0);
        this.top = canvas.heading(title, "states held in forward, " + StepText.of(plan.step()) + ": at most " + most)
                + HEADER;
    }

    static Picture of(String title, Plan plan) {
        return new LivenessPicture(title, plan).draw(title);
    }

    private Picture draw(String title) {
        List<Operand> operands = new ArrayList<>();
        IntStream.rangeClosed(1, plan.states()).mapToObj(Operand.State::new).forEach(operands::add);
        plan.stages().forEach(stage -> operands.add(new Operand.K(stage)));
        int rows = operands.size() + 1 + ownRows();
        drawGrid(rows);
        for (int row = 0; row < operands.size(); row++) {
            Operand operand = operands.get(row);
            label(TYPE.name(operand.toString()), row);
            int first = first(operand);
            int last = last(operand);
            bar(operand + " is held", first, last, row, operand instanceof Operand.State ? Ink.SILVER : Ink.BLUE);
        }
        canvas.text(
                new Point(left - 10, middle(operands.size()) + 4), 12, Face.PROSE, Mark.Anchor.END, Ink.BLACK, "sum");
        drawSums(operands.size());
        drawOutputs(operands.size() + 1);
        drawCounts(rows);
        return canvas.picture(
                title + ": states held, " + StepText.of(plan.step()),
                "Bars show when x, the outputs k of the stages and the sums are held in a forward pass; at most " + most
                        + " at once.");
    }

    /** Several outputs have rows of their own, since each is held while the next is made. */
    private int ownRows() {
        return plan.states() == 1 ? 0 : plan.states();
    }

    private void drawOutputs(int row) {
        int outputs = ownRows();
        for (int output = 1; output <= outputs; output++) {
            String name = new Operand.State(output) + "′";
            label(TYPE.name(name), row + output - 1);
            bar(
                    name + " is held",
                    moments.size() - outputs + output - 1,
                    moments.size() - 1,
                    row + output - 1,
                    Ink.ORANGE);
        }
    }

    private int first(Operand operand) {
        int first = 0;
        while (first < moments.size() - 1 && !moments.get(first).held().contains(operand)) {
            first++;
        }
        return first;
    }

    private int last(Operand operand) {
        int last = moments.size() - 1;
        while (last > 0 && !moments.get(last).held().contains(operand)) {
            last--;
        }
        return last;
    }

    private void drawGrid(int rows) {
        double bottom = top + (rows + 1) * ROW;
        for (int moment = 0; moment < moments.size(); moment++) {
            double x = left + moment * COLUMN;
            if (moments.get(moment).states() == most) {
                canvas.box(new Bounds(x, top, x + COLUMN, bottom), 0, Ink.AMBER, Ink.AMBER);
            }
        }
        for (int row = 0; row <= rows + 1; row++) {
            double y = top + row * ROW;
            canvas.line(Ink.FAINT, 1, new Point(left, y), new Point(left + moments.size() * COLUMN, y));
        }
        for (int moment = 0; moment <= moments.size(); moment++) {
            boolean starts = moment == moments.size()
                    || moment == 0
                    || !moments.get(moment)
                            .target()
                            .equals(moments.get(moment - 1).target());
            double x = left + moment * COLUMN;
            canvas.line(
                    starts ? Ink.SILVER : Ink.FAINT,
                    1,
                    new Point(x, top - (starts ? HEADER - 6 : 18)),
                    new Point(x, bottom));
        }
        drawHeader();
    }

    private void drawHeader() {
        for (int moment = 0; moment < moments.size(); moment++) {
            Moment now = moments.get(moment);
            double x = left + (moment + 0.5) * COLUMN;
            canvas.note(new Point(x, top - 6), now.runs() ? "run" : "sum");
            boolean first = moment == 0 || !moments.get(moment - 1).target().equals(now.target());
            boolean wide = moment + 1 < moments.size()
                    && moments.get(moment + 1).target().equals(now.target());
            if (first) {
                canvas.centred(TYPE.name(now.target()), new Point(x + (wide ? COLUMN / 2 : 0), top - 28));
            }
        }
    }

    /** Draws the sums in one row, since each is gone when the next is made. */
    private void drawSums(int row) {
        int moment = 0;
        int end = moments.size() - ownRows();
        while (moment < end) {
            int last = moment;
            Moment now = moments.get(moment);
            while (last + 1 < end && moments.get(last + 1).target().equals(now.target())) {
                last++;
            }
            if (now.sums() > 0) {
                String name =
                        now.stage().map(stage -> "input of " + now.target()).orElse("output");
                bar(name + " is held", moment, last, row, Ink.ORANGE);
            }
            moment = last + 1;
        }
    }

    private void drawCounts(int row) {
        canvas.text(new Point(left - 10, middle(row) + 5), 12, Face.PROSE, Mark.Anchor.END, Ink.BLACK, "held");
        for (int moment = 0; moment < moments.size(); moment++) {
            int states = moments.get(moment).states();
            canvas.text(
                    new Point(left + (moment + 0.5) * COLUMN, middle(row) + 5),
                    13,
                    states == most ? Face.HEADING : Face.PROSE,
                    Mark.Anchor.MIDDLE,
                    states == most ? Ink.ORANGE : Ink.BLACK,
                    Integer.toString(states));
        }
    }

    private double middle(int row) {
        return top + (row + 0.5) * ROW;
    }

    private void label(Formula label, int row) {
        canvas.centred(label, new Point(left - 10 - label.width() / 2, middle(row)));
    }

    private void bar(String title, int first, int last, int row, Ink ink) {
        Bounds bounds = new Bounds(
                left + first * COLUMN + 2,
                top + row * ROW + INSET,
                left + (last + 1) * COLUMN - 2,
                top + (row + 1) * ROW - INSET);
        canvas.group(title, group -> group.box(bounds, 4, ink, ink));
    }
}
