package io.github.horesnet.runtime.dataset;

import java.util.Arrays;

/**
 * Bilinear resizing without aliases: each new pixel is a weighted mean of old ones, the weights a triangle about its
 * centre as wide as two new pixels, or two old ones where those are wider. PIL's BILINEAR filter is the same.
 */
final class Resize {
    private Resize() {}

    /** {@code picture} with {@code height} rows of {@code width} pixels. */
    static Picture to(Picture picture, int height, int width) {
        int rows = picture.size().height();
        Picture narrow = Picture.blank(rows, width);
        Weights across = Weights.of(picture.size().width(), width);
        for (int row = 0; row < 3 * rows; row++) {
            across.apply(picture.pixels(), row * picture.size().width(), 1, narrow.pixels(), row * width);
        }
        Picture resized = Picture.blank(height, width);
        Weights down = Weights.of(rows, height);
        for (int channel = 0; channel < 3; channel++) {
            for (int column = 0; column < width; column++) {
                int from = channel * rows * width + column;
                down.apply(narrow.pixels(), from, width, resized.pixels(), channel * height * width + column);
            }
        }
        return resized;
    }

    /** Of each new pixel of a line, the first old pixel that it depends on, and the weights from there on. */
    private static final class Weights {
        private final int[] firsts;
        private final float[][] weights;

        private Weights(int[] firsts, float[][] weights) {
            this.firsts = firsts;
            this.weights = weights;
        }

        static Weights of(int from, int to) {
            double scale = (double) from / to;
            double reach = Math.max(1, scale);
            int[] firsts = new int[to];
            float[][] weights = new float[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                firsts[i] = (int) Math.max(0, centre - reach + 0.5);
                int end = (int) Math.min(from, centre + reach + 0.5);
                weights[i] = triangle(firsts[i], end, centre, reach);
            }
            return new Weights(firsts, weights);
        }

        private static float[] triangle(int first, int end, double centre, double reach) {
            double[] heights = new double[end - first];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / reach);
            }
            double sum = Arrays.stream(heights).sum();
            float[] weights = new float[heights.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (heights[i] / sum);
            }
            return weights;
        }

        /** Resizes the line that begins at {@code from} in steps of {@code stride}; the new one has the same stride. */
        void apply(byte[] pixels, int from, int stride, byte[] target, int to) {
            for (int i = 0; i < firsts.length; i++) {
                float sum = 0.5f;
                int at = from + firsts[i] * stride;
                for (float weight : weights[i]) {
                    sum += weight * (pixels[at] & 0xff);
                    at += stride;
                }
                target[to + i * stride] = (byte) Math.min(255, (int) sum);
            }
        }
    }
}
