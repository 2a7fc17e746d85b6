package io.github.horesnet.tableaux.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the outlines of the stability region |R(z)| ≤ 1 by marching squares. */
final class RegionOutline {
    private static final int ACROSS = 400;
    private static final double LARGE = 1e6;
    private static final double SHRUNK = 0.7;
    private static final double PADDING = 0.1;
    private static final int MOST_SCANS = 60;

    private static final List<Point> SQUARE =
            List.of(new Point(-1, -1), new Point(1, -1), new Point(1, 1), new Point(-1, 1));

    private final double left;
    private final double side;
    private final int columns;
    private final int rows;
    private final double[][] excess;
    private final Map<Edge, Edge> next = new LinkedHashMap<>();

    /** An edge of the grid, from a corner to the right or upwards. */
    private record Edge(int column, int row, boolean upwards) {}

    /** A part of the complex plane, symmetric about the real axis. */
    private record Extent(double left, double right, double height) {
        /** Returns the part that holds 0 and all roots of R, of which each island of the region has one. */
        static Extent of(List<Point> roots) {
            double left = roots.stream().mapToDouble(Point::x).min().orElse(0);
            double right = roots.stream().mapToDouble(Point::x).max().orElse(0);
            double height = roots.stream().mapToDouble(Point::y).max().orElse(0);
            return new Extent(Math.min(left, 0), Math.max(right, 0), Math.max(height, 0)).padded();
        }

        double size() {
            return Math.max(right - left, height);
        }

        Extent padded() {
            double padding = PADDING * size();
            return new Extent(left - padding, right + padding, height + padding);
        }

        boolean holds(Extent other) {
            return left <= other.left && right >= other.right && height >= other.height;
        }
    }

    private RegionOutline(Growth function, Extent extent) {
        this.side = extent.size() / ACROSS;
        this.left = extent.left() - side;
        this.columns = (int) Math.ceil((extent.right() - extent.left()) / side) + 2;
        this.rows = (int) Math.ceil(extent.height() / side) + 1;
        this.excess = new double[columns + 1][rows + 1];
        for (int column = 0; column <= columns; column++) {
            for (int row = 0; row <= rows; row++) {
                // Beyond the grid all is outside, so that outlines close.
                boolean border = column == 0 || column == columns || row == rows;
                double size = function.size(corner(column, row));
                excess[column][row] = border || !(size < LARGE) ? LARGE : size - 1;
            }
        }
    }

    /** Returns the closed outlines in the complex plane; a square stands for the whole plane, where R is 1. */
    static List<List<Point>> of(Growth function) {
        if (function.coefficients().size() == 1) {
            return List.of(SQUARE);
        }
        Extent extent = Extent.of(function.roots());
        for (int scan = 0; scan < MOST_SCANS; scan++) {
            RegionOutline outline = new RegionOutline(function, extent);
            Extent occupied = outline.occupied();
            Extent padded = occupied.padded();
            if (extent.holds(occupied) && padded.size() > SHRUNK * extent.size()) {
                return new RegionOutline(function, occupied).outlines();
            }
            extent = padded;
        }
        return new RegionOutline(function, extent).outlines();
    }

    /** Returns the part of the grid that holds the region; 0 belongs to it, since R(0) = 1. */
    private Extent occupied() {
        double from = 0;
        double to = 0;
        double height = 0;
        for (int column = 0; column <= columns; column++) {
            for (int row = 0; row <= rows; row++) {
                if (excess(column, row) <= 0) {
                    Point z = corner(column, row);
                    from = Math.min(from, z.x());
                    to = Math.max(to, z.x());
                    height = Math.max(height, z.y());
                }
            }
        }
        return new Extent(from - side, to + side, height + side);
    }

    private Point corner(int column, int row) {
        return new Point(left + column * side, row * side);
    }

    /** Returns |R| − 1 at a corner; rows below the real axis mirror those above. */
    private double excess(int column, int row) {
        return excess[column][Math.abs(row)];
    }

    private List<List<Point>> outlines() {
        for (int column = 0; column < columns; column++) {
            for (int row = -rows; row < rows; row++) {
                cross(column, row);
            }
        }
        List<List<Point>> outlines = new ArrayList<>();
        while (!next.isEmpty()) {
            List<Point> outline = new ArrayList<>();
            Edge edge = next.keySet().iterator().next();
            while (next.containsKey(edge)) {
                outline.add(crossing(edge));
                edge = next.remove(edge);
            }
            outlines.add(outline);
        }
        return outlines;
    }

    /** Adds the pieces of outline in a cell: each from where the region ends, anticlockwise, to where it begins. */
    private void cross(int column, int row) {
        double[] corners = {
            excess(column, row), excess(column + 1, row), excess(column + 1, row + 1), excess(column, row + 1)
        };
        Edge[] edges = {
            new Edge(column, row, false),
            new Edge(column + 1, row, true),
            new Edge(column, row + 1, false),
            new Edge(column, row, true)
        };
        List<Edge> ends = new ArrayList<>();
        List<Edge> starts = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            boolean inside = corners[i] <= 0;
            boolean then = corners[(i + 1) % corners.length] <= 0;
            if (inside && !then) {
                ends.add(edges[i]);
            } else if (!inside && then) {
                starts.add(edges[i]);
            }
        }
        if (ends.size() == 1) {
            next.put(ends.get(0), starts.get(0));
        } else if (ends.size() == 2) {
            // A saddle. Whether its two corners meet is below the grid's resolution: they are taken for separate.
            boolean alternate = corners[0] <= 0;
            next.put(ends.get(0), starts.get(alternate ? 1 : 0));
            next.put(ends.get(1), starts.get(alternate ? 0 : 1));
        }
    }

    private Point crossing(Edge edge) {
        int column = edge.column() + (edge.upwards() ? 0 : 1);
        int row = edge.row() + (edge.upwards() ? 1 : 0);
        double here = excess(edge.column(), edge.row());
        double share = here / (here - excess(column, row));
        Point from = corner(edge.column(), edge.row());
        Point to = corner(column, row);
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}
