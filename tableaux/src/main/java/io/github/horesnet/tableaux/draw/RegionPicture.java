package io.github.horesnet.tableaux.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** Draws a part of the complex plane with a region filled. */
final class RegionPicture {
    private static final double SIZE = 520;
    private static final int LONGEST = 7;
    private static final int TICKS = 8;
    private static final double TYPE = 12;

    private final Canvas canvas = new Canvas();
    private final double left;
    private final double right;
    private final double height;
    private final double scale;
    private final Point origin;

    private RegionPicture(String title, List<List<Point>> outlines) {
        List<Point> points = outlines.stream().flatMap(List::stream).toList();
        double from = points.stream().mapToDouble(Point::x).min().orElse(-1);
        double to = points.stream().mapToDouble(Point::x).max().orElse(1);
        double most = points.stream().mapToDouble(Point::y).max().orElse(1);
        double space = 0.1 * Math.max(to - from, most);
        this.left = from - space;
        this.right = Math.max(to, 0) + space;
        this.height = most + space;
        this.scale = SIZE / Math.max(right - left, 2 * height);
        double top = canvas.heading(title, "stability region |R(z)| ≤ 1") + 20;
        double labels = LongStream.rangeClosed((long) -(height / step()), (long) (height / step()))
                .mapToDouble(tick -> Face.PROSE.width(name(tick, step()), TYPE))
                .max()
                .orElse(0);
        this.origin = new Point(Canvas.MARGIN + 8 + labels - left * scale, top + height * scale);
    }

    /** Draws a region, symmetric about the real axis, by its outlines in the complex plane. */
    static Picture of(String title, List<List<Point>> outlines) {
        return new RegionPicture(title, outlines).draw(title, outlines);
    }

    private Picture draw(String title, List<List<Point>> outlines) {
        double step = step();
        for (long tick = (long) Math.ceil(left / step); tick <= right / step; tick++) {
            drawRealTick(tick, step);
        }
        for (long tick = (long) Math.ceil(-height / step); tick <= height / step; tick++) {
            drawImaginaryTick(tick, step);
        }
        canvas.area(
                outlines.stream()
                        .map(outline -> outline.stream().map(this::place).toList())
                        .toList(),
                Ink.SKY,
                Ink.BLUE);
        canvas.line(Ink.BLACK, 1, place(left, 0), place(right, 0));
        canvas.line(Ink.BLACK, 1, place(0, -height), place(0, height));
        canvas.line(
                Ink.SILVER,
                1,
                place(left, -height),
                place(right, -height),
                place(right, height),
                place(left, height),
                place(left, -height));
        Point corner = place(right, -height);
        label(new Point(corner.x(), corner.y() + 36), Mark.Anchor.END, Ink.BLACK, "Re z");
        label(new Point(place(left, 0).x(), place(0, height).y() - 8), Mark.Anchor.MIDDLE, Ink.BLACK, "Im z");
        return canvas.picture(
                title + ": stability region",
                "The complex numbers z = hλ for which a step of " + title + ", on dx/dt = λx, does not enlarge x.");
    }

    private void drawRealTick(long tick, double step) {
        Point foot = place(tick * step, -height);
        canvas.line(Ink.FAINT, 1, foot, place(tick * step, height));
        label(new Point(foot.x(), foot.y() + 17), Mark.Anchor.MIDDLE, Ink.GREY, name(tick, step));
    }

    private void drawImaginaryTick(long tick, double step) {
        Point foot = place(left, tick * step);
        canvas.line(Ink.FAINT, 1, foot, place(right, tick * step));
        label(new Point(foot.x() - 6, foot.y() + 4), Mark.Anchor.END, Ink.GREY, name(tick, step));
    }

    private void label(Point at, Mark.Anchor anchor, Ink ink, String content) {
        canvas.text(at, TYPE, Face.PROSE, anchor, ink, content);
    }

    private static String name(long tick, double step) {
        BigDecimal value =
                BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(tick)).stripTrailingZeros();
        String plain = value.toPlainString();
        return (plain.length() > LONGEST ? value.toString() : plain).replace('-', '−');
    }

    /** Returns 1, 2 or 5 times a power of ten that gives not too many ticks. */
    private double step() {
        double least = Math.max(right - left, 2 * height) / TICKS;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(StrictMath.log10(least)));
        for (int multiple : new int[] {1, 2, 5}) {
            double step = power.multiply(BigDecimal.valueOf(multiple)).doubleValue();
            if (step >= least) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN).doubleValue();
    }

    private Point place(Point z) {
        return place(z.x(), z.y());
    }

    private Point place(double real, double imaginary) {
        return new Point(origin.x() + real * scale, origin.y() - imaginary * scale);
    }
}
