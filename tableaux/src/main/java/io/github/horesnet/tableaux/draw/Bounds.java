package io.github.horesnet.tableaux.draw;

/** An upright rectangle of a picture, in pixels from its top left corner. */
record Bounds(double left, double top, double right, double bottom) {
    /** Rectangles that touch may come out so far over one another by rounding. */
    private static final double ROUNDING = 1e-6;

    boolean overlaps(Bounds other) {
        return left < other.right - ROUNDING
                && other.left < right - ROUNDING
                && top < other.bottom - ROUNDING
                && other.top < bottom - ROUNDING;
    }

    boolean holds(Bounds other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
