package io.github.horesnet.tableaux.stability;

import java.util.List;

/**
 * The boundary |R(z)| = 1 of the region where a scheme is stable, for drawing: in floating point, each vertex on the
 * boundary as near as doubles allow.
 *
 * @param outlines the closed curves, one or more for each component of the region; the last point of each is its first
 */
public record StabilityRegion(List<List<Point>> outlines) {
    /** A complex number. */
    public record Point(double re, double im) {}

    /** Cells along one side of the grid: curves look smooth, and components down to 1/400 of the region are seen. */
    private static final int CELLS = 400;

    private static final int COARSE_CELLS = 120;

    public StabilityRegion {
        outlines = outlines.stream().map(List::copyOf).toList();
    }

    /** Outlines the region of a polynomial. */
    public static StabilityRegion of(StabilityPolynomial polynomial) {
        Growth growth = Growth.of(polynomial);
        double bound = growth.bound();
        Grid whole = new Grid(growth, -bound, bound, bound, COARSE_CELLS);
        return new StabilityRegion(whole.around(CELLS).outlines());
    }
}
