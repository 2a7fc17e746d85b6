package io.github.horesnet.samples.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A line in a figure.
 *
 * @param label in the legend
 * @param noisy whether it is drawn thin and pale, behind the others
 * @param points of x and y, at most 1000
 */
public record Curve(String label, boolean noisy, List<Point> points) {
    private static final int MOST = 1000;
    private static final MathContext DIGITS = new MathContext(6);

    /** Copies the points that are finite, and puts the means of neighbours in the place of too many. */
    public Curve {
        points = thinned(points.stream().filter(Point::isFinite).toList()).stream()
                .map(Point::rounded)
                .toList();
    }

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
