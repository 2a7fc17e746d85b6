package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Operand;

/** Draws how maps flow through a block, in the manner of residual networks: the trunk x on the left, sub-nets F on it. */
final class FlowchartPicture {
    private static final double LINE = 1.5;
    private static final double TRUNK = 3;
    private static final double HALO = 7;
    private static final double ENTRY = 40;
    private static final Typesetter TYPE = new Typesetter(14);

    private final Plan plan;
    private final Canvas canvas = new Canvas();
    private final double top;
    private final FlowGrid grid;

    private FlowchartPicture(String title, Plan plan) {
        this.plan = plan;
        this.top = canvas.heading(title, "flowchart of the block, " + StepText.of(plan.step())) + 16;
        this.grid = new FlowGrid(plan, TYPE, new Point(Canvas.MARGIN + FlowGrid.BOX_WIDTH / 2, top + ENTRY - 10));
    }

    static Picture of(String title, Plan plan) {
        return new FlowchartPicture(title, plan).draw(title);
    }

    private Picture draw(String title) {
        grid.lanes().forEach(this::drawLane);
        for (FlowRow row : grid.rows()) {
            for (int part = 0; part < row.parts().size(); part++) {
                drawLine(row, part);
            }
            row.stage().ifPresent(stage -> drawStage(row, stage));
            if (row.stage().isEmpty()) {
                drawOutput(row);
            }
        }
        grid.lanes().stream().filter(FlowchartPicture::isTrunk).forEach(this::drawName);
        return canvas.picture(
                title + ": flowchart of the block, " + StepText.of(plan.step()),
                "From the input x at the top to the output at the bottom: "
                        + plan.stages().size()
                        + " sub-nets F, each fed by a sum of x and the outputs k of those before it."
                        + " An edge without a coefficient counts once.");
    }

    /** Draws the lane of a map from where it is made to its last use. */
    private void drawLane(Operand operand) {
        double from = top;
        double to = top;
        for (FlowRow row : grid.rows()) {
            if (row.stage()
                    .filter(stage -> operand.equals(new Operand.K(stage)))
                    .isPresent()) {
                from = grid.box(row) + FlowGrid.BOX;
                to = from;
            }
            for (int part = 0; part < row.parts().size(); part++) {
                boolean used = row.parts().get(part).terms().stream()
                        .anyMatch(term -> term.operand().equals(operand));
                to = used ? grid.y(row, part) : to;
            }
        }
        to = isTrunk(operand) && grid.returns() ? grid.y(output()) : to;
        double x = grid.x(operand);
        canvas.line(
                isTrunk(operand) ? Ink.BLACK : Ink.BLUE,
                isTrunk(operand) ? TRUNK : 2,
                new Point(x, from),
                new Point(x, to));
    }

    private FlowRow output() {
        return grid.rows().get(grid.rows().size() - 1);
    }

    private static boolean isTrunk(Operand operand) {
        return operand instanceof Operand.State;
    }

    /** Draws the line that a part of a sum is gathered on, with its coefficients and its scale. */
    private void drawLine(FlowRow row, int index) {
        Sum.Part part = row.parts().get(index);
        double y = grid.y(row, index);
        boolean output = grid.returns(row);
        double end = grid.end(row);
        double start = part.terms().stream()
                .mapToDouble(term -> grid.x(term.operand()))
                .reduce(output ? Math::max : Math::min)
                .orElse(end);
        if (start != end) {
            canvas.line(Ink.WHITE, HALO, new Point(start + (output ? -HALO : HALO), y), new Point(end, y));
            canvas.line(Ink.BLACK, LINE, new Point(start, y), new Point(end, y));
            if (index < row.parts().size() - 1 && !output) {
                canvas.line(Ink.BLACK, LINE, new Point(end, y), new Point(end, grid.y(row)));
            }
        }
        part.terms().forEach(term -> drawFeed(row, part, term, y));
        if (start != end) {
            drawEnd(row, index, new Point(end, y));
        }
    }

    /** Draws where a map joins the line of a sum. */
    private void drawFeed(FlowRow row, Sum.Part part, Sum.Term term, double y) {
        double x = grid.x(term.operand());
        boolean trunkIntoOutput = grid.returns(row) && isTrunk(term.operand());
        canvas.group(row.title(part, term), group -> {
            if (trunkIntoOutput) {
                group.arrowhead(new Point(x, grid.y(row) - FlowGrid.SUM), 0, 1, Ink.BLACK);
            } else {
                group.disc(new Point(x, y), 3.5, isTrunk(term.operand()) ? Ink.BLACK : Ink.BLUE, Ink.BLACK);
            }
            if (!term.factor().isOne()) {
                Formula label = TYPE.number(term.factor());
                group.formula(label, new Point(x + FlowGrid.BESIDE, grid.baseline(y, label)));
            }
        });
    }

    private void drawEnd(FlowRow row, int index, Point end) {
        Sum.Part part = row.parts().get(index);
        boolean output = grid.returns(row);
        boolean last = index == row.parts().size() - 1;
        int direction = output ? -1 : 1;
        double edge = end.x() - direction * (row.isSum() ? FlowGrid.SUM : 0);
        if (!part.scale().isOne()) {
            double middle = edge - direction * (FlowGrid.ARROW - 4 + (grid.scaleWidth(part) - 4) / 2);
            drawScale(part, new Point(middle, end.y()));
        }
        if (row.isSum() && (last || output)) {
            canvas.arrowhead(new Point(edge, end.y()), direction, 0, Ink.BLACK);
            drawSum(end);
        }
    }

    private void drawScale(Sum.Part part, Point middle) {
        double half = (grid.scaleWidth(part) - 4) / 2;
        Bounds bounds = new Bounds(middle.x() - half, middle.y() - 11, middle.x() + half, middle.y() + 11);
        canvas.group("times " + part.scale(), group -> {
            group.box(bounds, 11, Ink.AMBER, Ink.ORANGE);
            group.centred(grid.scale(part), middle);
        });
    }

    private void drawSum(Point centre) {
        double arm = 0.6 * FlowGrid.SUM;
        canvas.disc(centre, FlowGrid.SUM, Ink.WHITE, Ink.BLACK);
        canvas.line(Ink.BLACK, LINE, new Point(centre.x() - arm, centre.y()), new Point(centre.x() + arm, centre.y()));
        canvas.line(Ink.BLACK, LINE, new Point(centre.x(), centre.y() - arm), new Point(centre.x(), centre.y() + arm));
    }

    private void drawStage(FlowRow row, int stage) {
        double x = grid.x(new Operand.K(stage));
        double box = grid.box(row);
        canvas.line(
                Ink.BLACK, LINE, new Point(x, grid.y(row) + (row.isSum() ? FlowGrid.SUM : 0)), new Point(x, box - 4));
        canvas.arrowhead(new Point(x, box), 0, 1, Ink.BLACK);
        double half = FlowGrid.BOX_WIDTH / 2;
        canvas.group("F" + plan.subNet(stage), group -> {
            group.box(new Bounds(x - half, box, x + half, box + FlowGrid.BOX), 5, Ink.SKY, Ink.BLUE);
            group.centred(TYPE.name("F" + plan.subNet(stage)), new Point(x, box + FlowGrid.BOX / 2));
        });
        canvas.formula(TYPE.name("k" + stage), new Point(x + FlowGrid.BESIDE, box + FlowGrid.BOX + 15));
    }

    private void drawName(Operand state) {
        Formula name = TYPE.name(state.toString());
        canvas.formula(name, new Point(grid.x(state) - name.width() / 2, top - 6));
    }

    /** Draws the way out of the block: the trunk goes on, or a lane of its own ends. */
    private void drawOutput(FlowRow row) {
        double x = grid.end(row);
        boolean trunk = grid.returns(row);
        double from = grid.y(row) + (row.isSum() ? FlowGrid.SUM : trunk ? -FlowGrid.SUM : 0);
        double to = from + (trunk ? 2 : 1) * FlowGrid.ARROW;
        canvas.line(Ink.BLACK, trunk ? TRUNK : LINE, new Point(x, from), new Point(x, to - 5));
        canvas.arrowhead(new Point(x, to), 0, 1, Ink.BLACK);
        Formula out = TYPE.name(row.target());
        canvas.formula(out, new Point(x - out.width() / 2, to + 16));
    }
}
