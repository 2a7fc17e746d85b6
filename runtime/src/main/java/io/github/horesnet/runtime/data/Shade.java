package io.github.horesnet.runtime.data;

/**
 * A ground of one dull colour that grows lighter to the left or to the right.
 *
 * <p>It is the same in every row: otherwise its light would tell a window of pixels how high in the image it lies.
 */
record Shade(double red, double green, double blue, double perColumn) {
    /** Draws a ground for an image of {@code size}. */
    static Shade draw(Draws draws, ImageSize size) {
        double grey = draws.between(0.4, 0.55);
        return new Shade(
                grey + draws.between(-0.03, 0.03),
                grey + draws.between(-0.03, 0.03),
                grey + draws.between(-0.03, 0.03),
                draws.between(-0.2, 0.2) / size.width());
    }

    /** The light of {@code channel} at column {@code x}. */
    double at(int channel, int x) {
        double colour = channel == 0 ? red : channel == 1 ? green : blue;
        return colour + x * perColumn;
    }
}
