package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the parts of a flowchart stand: each map has a lane downwards, each row of the plan a line to the right at
 * whose end its stage stands, above the lane of that stage's output.
 */
final class FlowGrid {
    /** The radius of the sign of a sum. */
    static final double SUM = 10;

    /** The height of a sub-net's box. */
    static final double BOX = 30;

    /** The width of a sub-net's box. */
    static final double BOX_WIDTH = 46;

    /** The length of an arrow. */
    static final double ARROW = 20;

    /** Between a lane and the coefficient beside it. */
    static final double BESIDE = 7;

    private static final double OUTPUT_LABEL = 24;
    private static final double LINE = 18;
    private static final double ABOVE = 7;

    private final Typesetter type;
    private final List<FlowRow> rows;
    private final List<Operand> lanes = new ArrayList<>();
    private final List<FlowRow> ends;
    private final List<Double> xs = new ArrayList<>();
    private final List<List<Double>> ys = new ArrayList<>();

    FlowGrid(Plan plan, Typesetter type, Point start) {
        this.type = type;
        this.rows = FlowRow.of(plan);
        IntStream.rangeClosed(1, plan.states()).mapToObj(Operand.State::new).forEach(lanes::add);
        plan.stages().forEach(stage -> lanes.add(new Operand.K(stage)));
        this.ends = rows.stream().filter(row -> row.stage().isEmpty()).toList();
        double x = start.x();
        for (int lane = 0; lane < lanes.size() + (returns() ? 0 : ends.size()); lane++) {
            xs.add(x);
            x += lane < lanes.size() ? gap(lane) : BOX_WIDTH + 18;
        }
        double y = start.y();
        for (FlowRow row : rows) {
            List<Double> lines = new ArrayList<>();
            for (Sum.Part part : row.parts()) {
                y += Math.max(LINE, labelHeight(part) + 2 * ABOVE);
                lines.add(y);
            }
            ys.add(lines);
            y += (row.isSum() ? SUM : 0) + ARROW + BOX + OUTPUT_LABEL;
        }
    }

    List<FlowRow> rows() {
        return rows;
    }

    List<Operand> lanes() {
        return lanes;
    }

    double x(Operand operand) {
        return xs.get(lanes.indexOf(operand));
    }

    /** Returns whether the block's one output goes back to the lane of the one state. */
    boolean returns() {
        return ends.size() == 1
                && lanes.stream().filter(Operand.State.class::isInstance).count() == 1;
    }

    /** Returns whether a row runs to the left, back to the lane of the state. */
    boolean returns(FlowRow row) {
        return row.stage().isEmpty() && returns();
    }

    /** Returns where the line of a row ends. */
    double end(FlowRow row) {
        return row.stage()
                .map(stage -> x(new Operand.K(stage)))
                .orElseGet(() -> returns() ? x(Scheme.X) : xs.get(lanes.size() + ends.indexOf(row)));
    }

    /** Returns where the line of a part of a row runs. */
    double y(FlowRow row, int part) {
        return ys.get(rows.indexOf(row)).get(part);
    }

    /** Returns where the sum of a row stands, on the line of its last part. */
    double y(FlowRow row) {
        return y(row, row.parts().size() - 1);
    }

    /** Returns the top of the box below a row. */
    double box(FlowRow row) {
        return y(row) + (row.isSum() ? SUM : 0) + ARROW;
    }

    /** Returns the baseline for a coefficient that stands on a line. */
    double baseline(double line, Formula label) {
        return line - ABOVE - label.descent();
    }

    /** Returns how much room the scale of a part takes on its line. */
    double scaleWidth(Sum.Part part) {
        return part.scale().isOne() ? 0 : scale(part).width() + 14;
    }

    /** Returns the formula for what multiplies a part. */
    Formula scale(Sum.Part part) {
        return new Formula.Row(List.of(type.word("×"), type.monomial(part.scale())), 3);
    }

    private double gap(int lane) {
        Operand operand = lanes.get(lane);
        double gap = BOX_WIDTH + 18;
        for (FlowRow row : rows) {
            boolean arrives = lane + 1 < lanes.size()
                    ? row.stage()
                            .filter(stage -> lanes.get(lane + 1).equals(new Operand.K(stage)))
                            .isPresent()
                    : row.stage().isEmpty() && !returns();
            boolean returns = lane == 0 && returns(row);
            double end = arrives || returns ? SUM + ARROW + scaleWidth(row) : 0;
            double label = arrives || !returns ? labelWidth(row, operand) : 0;
            gap = Math.max(gap, label + end + 2 * BESIDE);
        }
        return gap;
    }

    private double scaleWidth(FlowRow row) {
        return row.parts().stream().mapToDouble(this::scaleWidth).max().orElse(0);
    }

    private double labelWidth(FlowRow row, Operand operand) {
        return row.terms()
                .filter(term -> term.operand().equals(operand) && !term.factor().isOne())
                .mapToDouble(term -> type.number(term.factor()).width() + BESIDE)
                .max()
                .orElse(0);
    }

    private double labelHeight(Sum.Part part) {
        return part.terms().stream()
                .filter(term -> !term.factor().isOne())
                .mapToDouble(term -> type.number(term.factor()).height())
                .max()
                .orElse(0);
    }
}
