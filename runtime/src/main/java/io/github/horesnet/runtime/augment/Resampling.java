package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;

/**
 * An affine map of the plane: the pixel at (x, y) becomes the one at (xx x + xy y + x0, yx x + yy y + y0), taken at the
 * centres of pixels and rounded down, or black where that lies outside.
 *
 * <p>Positions advance in steps of 2⁻¹⁶ pixels, as in PIL, so that the same pixels are chosen.
 */
record Resampling(double xx, double xy, double x0, double yx, double yy, double y0) implements Change {
    private static final int FRACTION_BITS = 16;

    /** Rows slide by {@code alongX} of their distance from the top, columns by {@code alongY} of theirs from the left. */
    static Resampling shear(double alongX, double alongY) {
        return new Resampling(1, alongX, 0, alongY, 1, 0);
    }

    /** The content moves {@code right} and {@code down} by whole pixels. */
    static Resampling shift(int right, int down) {
        return new Resampling(1, 0, -right, 0, 1, -down);
    }

    /** The content turns counterclockwise about the centre. */
    static Resampling rotation(double degrees, ImageSize size) {
        double angle = Math.toRadians(degrees);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double centreX = size.width() / 2.0;
        double centreY = size.height() / 2.0;
        return new Resampling(
                cos, -sin, centreX - cos * centreX + sin * centreY, sin, cos, centreY - sin * centreX - cos * centreY);
    }

    @Override
    public void apply(ImageSize size, byte[] image, byte[] target) {
        long rowX = fixed(x0 + (xx + xy) / 2);
        long rowY = fixed(y0 + (yx + yy) / 2);
        for (int y = 0; y < size.height(); y++) {
            long fromX = rowX;
            long fromY = rowY;
            for (int x = 0; x < size.width(); x++) {
                copy(size, image, fromX >> FRACTION_BITS, fromY >> FRACTION_BITS, target, y * size.width() + x);
                fromX += fixed(xx);
                fromY += fixed(yx);
            }
            rowX += fixed(xy);
            rowY += fixed(yy);
        }
    }

    private static void copy(ImageSize size, byte[] image, long x, long y, byte[] target, int to) {
        boolean inside = x >= 0 && x < size.width() && y >= 0 && y < size.height();
        int from = inside ? (int) y * size.width() + (int) x : 0;
        for (int plane = 0; plane < size.values(); plane += size.plane()) {
            target[plane + to] = inside ? image[plane + from] : 0;
        }
    }

    private static long fixed(double value) {
        return (long) Math.floor(value * (1 << FRACTION_BITS) + 0.5);
    }
}
