package io.github.horesnet.runtime.data;

import java.util.List;
import java.util.Random;

/** Small image sets for tests. */
final class Samples {
    private Samples() {}

    /** Images of random bytes, of which image i has label i modulo 3. */
    static ImageSet random(int size, int channels, int height, int width, long seed) {
        byte[] pixels = new byte[size * channels * height * width];
        new Random(seed).nextBytes(pixels);
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % 3;
        }
        return new ImageSet("random", List.of("a", "b", "c"), channels, height, width, pixels, labels);
    }
}
