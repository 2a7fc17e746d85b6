package io.github.horesnet.tableaux.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the marks of a picture. */
final class Canvas {
    /** The space around a picture. */
    static final double MARGIN = 20;

    private static final double TITLE = 17;
    private static final double SUBTITLE = 13;
    private static final int LONGEST = 90;

    private final List<Mark> marks = new ArrayList<>();
    private double width;
    private double height;

    /** Draws a heading, and returns where what it heads may begin. */
    double heading(String title, String subtitle) {
        text(new Point(MARGIN, MARGIN + TITLE), TITLE, Face.HEADING, Mark.Anchor.START, Ink.BLACK, shortened(title));
        text(new Point(MARGIN, MARGIN + 40), SUBTITLE, Face.PROSE, Mark.Anchor.START, Ink.GREY, subtitle);
        return MARGIN + 60;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    void text(Point at, double size, Face face, Mark.Anchor anchor, Ink ink, String content) {
        Mark.Text text = new Mark.Text(at, size, face, anchor, ink, content);
        reach(text.bounds().right(), text.bounds().bottom());
        marks.add(text);
    }

    /** Draws a grey note in the middle above a point. */
    void note(Point middle, String content) {
        text(middle, 12, Face.PROSE, Mark.Anchor.MIDDLE, Ink.GREY, content);
    }

    void line(Ink ink, double thickness, Point... points) {
        List.of(points).forEach(point -> reach(point.x(), point.y()));
        marks.add(new Mark.Line(List.of(points), thickness, ink));
    }

    void box(Bounds bounds, double radius, Ink fill, Ink edge) {
        reach(bounds.right(), bounds.bottom());
        marks.add(new Mark.Box(bounds, radius, fill, edge));
    }

    void disc(Point centre, double radius, Ink fill, Ink edge) {
        marks.add(new Mark.Disc(centre, radius, fill, edge));
    }

    void area(List<List<Point>> outlines, Ink fill, Ink edge) {
        marks.add(new Mark.Area(outlines, fill, edge));
    }

    /** Draws a formula from the left end of its baseline. */
    void formula(Formula formula, Point origin) {
        reach(origin.x() + formula.width(), origin.y() + formula.descent());
        marks.addAll(formula.at(origin));
    }

    /** Draws a formula in the middle of a place, by height too. */
    void centred(Formula formula, Point centre) {
        double baseline = centre.y() + (formula.ascent() - formula.descent()) / 2;
        formula(formula, new Point(centre.x() - formula.width() / 2, baseline));
    }

    /** Draws the head of an arrow that ends at a point, in a direction along an axis. */
    void arrowhead(Point tip, int right, int down, Ink ink) {
        Point left = new Point(tip.x() - 8 * right - 4 * down, tip.y() - 8 * down + 4 * right);
        Point other = new Point(tip.x() - 8 * right + 4 * down, tip.y() - 8 * down - 4 * right);
        marks.add(new Mark.Area(List.of(List.of(tip, left, other)), ink, ink));
    }

    /** Draws marks that mean one thing, which a title says. */
    void group(String title, Consumer<Canvas> drawing) {
        Canvas part = new Canvas();
        drawing.accept(part);
        reach(part.width, part.height);
        marks.add(new Mark.Group(title, part.marks));
    }

    private void reach(double right, double bottom) {
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }

    Picture picture(String title, String description) {
        return new Picture(title, description, width + MARGIN, height + MARGIN, marks);
    }
}
