package io.github.horesnet.samples.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A line in a figure.
 *
 * @param label in the legend
 * @param noisy whether it is drawn thin and pale, behind the others
 * @param points of x and y, at most 1000
 * @param ranges of the values that points are the means of
 */
public record Curve(String label, boolean noisy, List<Point> points, List<Range> ranges) {
    private static final int MOST = 1000;
    private static final MathContext DIGITS = new MathContext(6);

    /** Copies the points that are finite, and puts the means of neighbours in the place of too many. */
    public Curve {
        points = thinned(points.stream().filter(Point::isFinite).toList()).stream()
                .map(Point::rounded)
                .toList();
        ranges = List.copyOf(ranges);
    }

    /** A line through points that are the means of nothing. */
    public Curve(String label, boolean noisy, List<Point> points) {
        this(label, noisy, points, List.of());
    }

    /** A line through the means of values by their x, with their ranges; an x of which a value is not finite is left out. */
    public static Curve ofMeans(String label, SortedMap<Double, List<Double>> values) {
        List<Point> means = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        values.forEach((x, several) -> {
            double mean =
                    several.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
            means.add(new Point(x, mean));
            if (several.size() > 1 && Double.isFinite(mean)) {
                ranges.add(new Range(
                        Point.rounded(x),
                        Point.rounded(Collections.min(several)),
                        Point.rounded(Collections.max(several))));
            }
        });
        return new Curve(label, false, means, ranges);
    }

    /** All values at a place of the horizontal axis. */
    public record Range(double x, double least, double most) {}

    /** A place in a figure. */
    public record Point(double x, double y) {
        boolean isFinite() {
            return Double.isFinite(x) && Double.isFinite(y);
        }

        /** As many digits as a screen can show. */
        Point rounded() {
            return new Point(rounded(x), rounded(y));
        }

        private static double rounded(double value) {
            return new BigDecimal(value).round(DIGITS).doubleValue();
        }
    }

    private static List<Point> thinned(List<Point> points) {
        int group = (points.size() + MOST - 1) / MOST;
        if (group <= 1) {
            return points;
        }
        List<Point> means = new ArrayList<>();
        for (int start = 0; start < points.size(); start += group) {
            List<Point> together = points.subList(start, Math.min(points.size(), start + group));
            double x = together.stream().mapToDouble(Point::x).average().orElse(0);
            double y = together.stream().mapToDouble(Point::y).average().orElse(0);
            means.add(new Point(x, y));
        }
        return means;
    }
}
