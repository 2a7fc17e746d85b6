package io.github.horesnet.samples.landscape;

/**
 * Points of the square [−1, 1]², row by row from below, of which the one in the middle is (0, 0).
 *
 * @param side the points of a row, and the rows
 */
public record Grid(int side) {
    /** The point (0, 0) alone. */
    public static final Grid MIDDLE = new Grid(1);

    /**
     * Checks that there is a point in the middle.
     *
     * @throws IllegalArgumentException if the side is even or less than 1
     */
    public Grid {
        if (side < 1 || side % 2 == 0) {
            throw new IllegalArgumentException("found a grid with a side of " + side + "; expected 1, 3, 5 …");
        }
    }

    /** The number of points. */
    public int points() {
        return side * side;
    }

    /** The index of the point (0, 0). */
    public int centre() {
        return points() / 2;
    }

    /** The coordinate of a point along the rows. */
    public double alpha(int point) {
        return coordinate(point % side);
    }

    /** The coordinate of a point across the rows. */
    public double beta(int point) {
        return coordinate(point / side);
    }

    private double coordinate(int place) {
        return side == 1 ? 0 : (double) (2 * place - (side - 1)) / (side - 1);
    }
}
