package io.github.horesnet.runtime.data;

/** Paints one embedded image from the numbers that it draws: two lines on a shaded, noisy ground. */
final class Painter {
    private static final int MIDDLE_ROWS = 2;
    private static final int LIGHT_ROWS = 3;
    /** As many rows as a window of 7 × 7 pixels must not span to see both lines. */
    private static final int WIDEST_GAP = 6;
    /** One image of five has a gap that is narrower, of 1 to 5 rows. */
    private static final int GAPS = 25;

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
        int gap = Math.min(WIDEST_GAP, 1 + (int) draws.between(0, GAPS));
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

    private void paintRow(int y, double[] colour, Shade ground, byte[] pixels, int start) {
        for (int x = 0; x < size.width(); x++) {
            int pixel = start + y * size.width() + x;
            for (int c = 0; c < size.channels(); c++) {
                double light = ground.at(c, x, y) + colour[c] + draws.noise(0.02);
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
