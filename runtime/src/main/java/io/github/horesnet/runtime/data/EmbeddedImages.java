package io.github.horesnet.runtime.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Colour pictures of 32 × 32 pixels in ten classes that are painted on the spot, so that a network can be trained
 * where there is no data set.
 *
 * <p>Each picture shows a dark line of some hue across the middle and a light line above or below it; its class says
 * which two opposite hues the line may have and on which side the light line is. Neither of two baselines can learn
 * that. Logistic regression on the pixels misses the hue, which is no linear function of them. A network with a single
 * sub-net sees the hue but not the side: it pools what it finds in windows of 7 × 7 pixels, and in seven images of ten
 * the two lines and the borders are too far apart for one window to show two of them. It can be right in 65 % of the
 * images, except by luck. In the other three the lines are closer, which helps deeper networks to begin.
 *
 * <p>An image depends on nothing but (seed, training or test, index), and each ten images from a multiple of ten hold
 * every class once. Mirroring an image left to right keeps its class.
 */
public final class EmbeddedImages {
    private static final ImageSize SIZE = new ImageSize(3, 32, 32);
    private static final List<Lines> LINES = lines();
    private static final List<String> CLASSES =
            LINES.stream().map(Lines::toString).toList();
    private static final int TRAINING = 1;
    private static final int TEST = 2;

    private EmbeddedImages() {}

    /**
     * The first {@code size} training images of {@code seed}.
     *
     * @throws RunException if {@code size} is negative
     */
    public static ImageSet train(int size, long seed) {
        return paint("embedded training images", size, TRAINING, seed);
    }

    /**
     * The first {@code size} test images of {@code seed}, drawn independently of the training images.
     *
     * @throws RunException if {@code size} is negative
     */
    public static ImageSet test(int size, long seed) {
        return paint("embedded test images", size, TEST, seed);
    }

    private static ImageSet paint(String name, int size, int part, long seed) {
        if (size < 0) {
            throw new RunException("Size of the " + name + ": found " + size + "; expected at least 0");
        }
        byte[] pixels = new byte[Math.multiplyExact(size, SIZE.values())];
        int[] labels = new int[size];
        for (int first = 0; first < size; first += CLASSES.size()) {
            int[] order = Draws.of(seed, part, -1 - first).permutation(CLASSES.size());
            for (int i = first; i < Math.min(first + order.length, size); i++) {
                labels[i] = order[i - first];
                new Painter(Draws.of(seed, part, i), SIZE).paint(LINES.get(labels[i]), pixels, i * SIZE.values());
            }
        }
        return new ImageSet(name, CLASSES, SIZE.channels(), SIZE.height(), SIZE.width(), pixels, labels);
    }

    private static List<Lines> lines() {
        return Arrays.stream(Hue.values())
                .flatMap(hue -> Stream.of(new Lines(hue, true), new Lines(hue, false)))
                .toList();
    }
}
