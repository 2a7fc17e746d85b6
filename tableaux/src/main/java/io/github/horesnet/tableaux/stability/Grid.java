package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.stability.StabilityRegion.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grid over a part of the complex plane that is symmetric to the real axis, on which marching squares follow the
 * boundary of the region (Lorensen, Cline, SIGGRAPH 1987, in two dimensions).
 */
final class Grid {
    /** An edge between neighbouring vertices, named by its lower left one. */
    private record Edge(int column, int row, boolean upright) {}

    private final Growth growth;
    private final int cells;
    private final double left;
    private final double bottom;
    private final double width;
    private final double height;
    private final boolean[][] stable;

    Grid(Growth growth, double left, double right, double top, int cells) {
        this.growth = growth;
        this.cells = cells;
        this.left = left;
        this.bottom = -top;
        this.width = (right - left) / cells;
        this.height = 2 * top / cells;
        this.stable = new boolean[cells + 1][cells + 1];
        for (int column = 0; column <= cells; column++) {
            for (int row = 0; row <= cells; row++) {
                Point vertex = vertex(column, row);
                stable[column][row] = growth.isStable(vertex.re(), vertex.im());
            }
        }
    }

    private Point vertex(int column, int row) {
        return new Point(left + column * width, bottom + row * height);
    }

    /** Returns a finer grid around what is stable here, with a margin of two cells. */
    Grid around(int finer) {
        double first = 0;
        double last = 0;
        double top = 0;
        for (int column = 0; column <= cells; column++) {
            for (int row = 0; row <= cells; row++) {
                if (stable[column][row]) {
                    Point vertex = vertex(column, row);
                    first = Math.min(first, vertex.re());
                    last = Math.max(last, vertex.re());
                    top = Math.max(top, Math.abs(vertex.im()));
                }
            }
        }
        return new Grid(growth, first - 2 * width, last + 2 * width, top + 2 * height, finer);
    }

    /** Returns the closed curves between what is stable and what is not. */
    List<List<Point>> outlines() {
        Map<Edge, Edge> next = segments();
        List<List<Point>> outlines = new ArrayList<>();
        while (!next.isEmpty()) {
            Edge start = next.keySet().iterator().next();
            List<Point> outline = new ArrayList<>();
            Edge at = start;
            do {
                outline.add(crossing(at));
                at = Optional.ofNullable(next.remove(at)).orElse(start);
            } while (!at.equals(start));
            outline.add(outline.get(0));
            outlines.add(outline);
        }
        return outlines;
    }

    /** Returns, for each edge that the boundary crosses, the edge where it goes on with what is stable on its left. */
    private Map<Edge, Edge> segments() {
        Map<Edge, Edge> next = new LinkedHashMap<>();
        for (int column = 0; column < cells; column++) {
            for (int row = 0; row < cells; row++) {
                addSegments(column, row, next);
            }
        }
        return next;
    }

    private void addSegments(int column, int row, Map<Edge, Edge> next) {
        Edge[] sides = {
            new Edge(column, row, false),
            new Edge(column + 1, row, true),
            new Edge(column, row + 1, false),
            new Edge(column, row, true)
        };
        boolean[] corners = {
            stable[column][row], stable[column + 1][row], stable[column + 1][row + 1], stable[column][row + 1]
        };
        // Side i goes from corner i to the next one, anticlockwise: the boundary enters where it goes from stable to
        // unstable, and leaves where it goes back. Of two pairs, a stable middle joins those across it.
        for (int side = 0; side < 4; side++) {
            if (!corners[side] && corners[(side + 1) % 4]) {
                int step = saddle(corners) && middleIsStable(column, row) ? -1 : 1;
                int entry = side + step;
                while (!isEntry(corners, Math.floorMod(entry, 4))) {
                    entry += step;
                }
                next.put(sides[Math.floorMod(entry, 4)], sides[side]);
            }
        }
    }

    private static boolean isEntry(boolean[] corners, int side) {
        return corners[side] && !corners[(side + 1) % 4];
    }

    private static boolean saddle(boolean[] corners) {
        return corners[0] == corners[2] && corners[1] == corners[3] && corners[0] != corners[1];
    }

    private boolean middleIsStable(int column, int row) {
        Point corner = vertex(column, row);
        return growth.isStable(corner.re() + width / 2, corner.im() + height / 2);
    }

    private Point crossing(Edge edge) {
        Point from = vertex(edge.column(), edge.row());
        Point to = vertex(edge.column() + (edge.upright() ? 0 : 1), edge.row() + (edge.upright() ? 1 : 0));
        return growth.crossing(from, to);
    }
}
