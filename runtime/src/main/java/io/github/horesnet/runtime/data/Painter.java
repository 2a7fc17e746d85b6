package io.github.horesnet.runtime.data;

/** Paints one embedded image from the numbers that it draws: bands on a shaded, noisy ground. */
final class Painter {
    private static final double[][] COLOURS = {{0.90, 0.15, 0.15}, {0.15, 0.80, 0.20}, {0.20, 0.30, 0.95}};

    private final Draws draws;
    private final ImageSize size;

    /** Creates a painter for one image. */
    Painter(Draws draws, ImageSize size) {
        this.draws = draws;
        this.size = size;
    }

    /** Paints {@code bands} into {@code pixels} from {@code start} on, CHW. */
    void paint(Bands bands, byte[] pixels, int start) {
        Form.Front front = bands.form().front(draws, size);
        double spacing = draws.between(8, 9.5);
        double offset = draws.between(0, COLOURS.length * spacing);
        double halfWidth = draws.between(1.2, 1.8);
        double way = bands.forward() ? 1 : -1;
        double[][] paints = paints();
        Shade ground = Shade.draw(draws, size);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double position = (way * front.distance(x, y) + offset) / spacing;
                double band = Math.floor(position);
                double away = Math.abs(position - band - 0.5) * spacing;
                double cover = Math.max(0, Math.min(1, halfWidth + 0.5 - away));
                double[] paint = paints[Math.floorMod((int) band, paints.length)];
                int pixel = start + y * size.width() + x;
                for (int c = 0; c < size.channels(); c++) {
                    double light = (1 - cover) * ground.at(c, x, y) + cover * paint[c] + draws.noise(0.05);
                    pixels[pixel + c * size.plane()] = (byte) Math.max(0, Math.min(255, (int) (light * 255 + 0.5)));
                }
            }
        }
    }

    private double[][] paints() {
        double[][] paints = new double[COLOURS.length][];
        for (int i = 0; i < paints.length; i++) {
            double brightness = draws.between(0.75, 1.1);
            paints[i] =
                    new double[] {COLOURS[i][0] * brightness, COLOURS[i][1] * brightness, COLOURS[i][2] * brightness};
        }
        return paints;
    }
}
