package io.github.horesnet.tableaux.draw;

/** An upright rectangle of a picture, in pixels from its top left corner. */
record Bounds(double left, double top, double right, double bottom) {
    boolean overlaps(Bounds other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Bounds other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
