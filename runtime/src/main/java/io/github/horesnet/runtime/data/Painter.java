package io.github.horesnet.runtime.data;

/** Paints one embedded image from the numbers that it draws: two lines on a shaded, noisy ground. */
final class Painter {
    private static final int MIDDLE_ROWS = 2;
    private static final int LIGHT_ROWS = 3;
    // A window of 7 × 7 pixels does not span 6 rows and a row of each line.
    private static final int WIDE_GAP = 6;
    private static final double NARROW_SHARE = 0.3;

    private final Draws draws;
    private final ImageSize size;

    /** Creates a painter for one image. */
    Painter(Draws draws, ImageSize size) {
        this.draws = draws;
        this.size = size;
    }

    /** Paints {@code lines} into {@code pixels} from {@code start} on, CHW. */
    void paint(Lines lines, byte[] pixels, int start) {
        int middle = (size.height() - MIDDLE_ROWS) / 2;
        int gap = gap();
        int light = lines.lightOnTop() ? middle - gap - LIGHT_ROWS : middle + MIDDLE_ROWS + gap;
        Shade ground = Shade.draw(draws, size);
        double[] middleColour = middleColour(lines.hue());
        double brightness = draws.between(0.32, 0.45);
        double[] lightColour = {brightness, brightness, brightness};
        double[] none = new double[size.channels()];
        for (int y = 0; y < size.height(); y++) {
            double[] colour = isWithin(y, middle, MIDDLE_ROWS)
                    ? middleColour
                    : isWithin(y, light, LIGHT_ROWS) ? lightColour : none;
            paintRow(y, colour, ground, pixels, start);
        }
    }

    private int gap() {
        return draws.between(0, 1) < NARROW_SHARE ? 1 + (int) draws.between(0, WIDE_GAP - 1) : WIDE_GAP;
    }

    private void paintRow(int y, double[] colour, Shade ground, byte[] pixels, int start) {
        for (int x = 0; x < size.width(); x++) {
            int pixel = start + y * size.width() + x;
            for (int c = 0; c < size.channels(); c++) {
                double light = ground.at(c, x) + colour[c] + draws.noise(0.02);
                pixels[pixel + c * size.plane()] = (byte) Math.max(0, Math.min(255, (int) (light * 255 + 0.5)));
            }
        }
    }

    /** Dark, and of one of the two hues. */
    private double[] middleColour(Hue hue) {
        double[] colour = hue.shares();
        double saturation = draws.sign() * draws.between(0.25, 0.32);
        double darkness = draws.between(0.2, 0.3);
        for (int c = 0; c < colour.length; c++) {
            colour[c] = colour[c] * saturation - darkness;
        }
        return colour;
    }

    private static boolean isWithin(int row, int first, int rows) {
        return row >= first && row < first + rows;
    }
}
