package io.github.horesnet.runtime.data;

/** A ground of one dull colour that grows lighter in some direction. */
record Shade(double red, double green, double blue, double perColumn, double perRow) {
    /** Draws a ground for an image of {@code size}. */
    static Shade draw(Draws draws, ImageSize size) {
        double grey = draws.between(0.45, 0.55);
        return new Shade(
                grey + draws.between(-0.03, 0.03),
                grey + draws.between(-0.03, 0.03),
                grey + draws.between(-0.03, 0.03),
                draws.between(-0.1, 0.1) / size.width(),
                draws.between(-0.1, 0.1) / size.height());
    }

    /** The light of {@code channel} at column {@code x} and row {@code y}. */
    double at(int channel, int x, int y) {
        double colour = channel == 0 ? red : channel == 1 ? green : blue;
        return colour + x * perColumn + y * perRow;
    }
}
