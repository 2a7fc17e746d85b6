package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;
import java.util.function.IntUnaryOperator;

/** Each channel's values replaced by others, the same for the same value: what PIL calls a point operation. */
record Tones(Curve curve) implements Change {
    private static final int VALUES = 256;
    private static final int WHITE = 255;

    /** What each value of a channel becomes, given how often each occurs in it. */
    @FunctionalInterface
    interface Curve {
        /** The curve for a channel, whose results are cut off to 0 to 255. */
        IntUnaryOperator of(int[] counts);
    }

    /** The highest {@code bits} bits of each value, the others 0. */
    static Tones posterize(int bits) {
        int mask = -1 << (Byte.SIZE - bits);
        return new Tones(counts -> value -> value & mask);
    }

    /** Values from {@code threshold} on inverted. */
    static Tones solarize(double threshold) {
        return new Tones(counts -> value -> value < threshold ? value : WHITE - value);
    }

    /** All values inverted. */
    static Tones invert() {
        return new Tones(counts -> value -> WHITE - value);
    }

    /** The values that occur stretched to the whole range. */
    static Tones autoContrast() {
        return new Tones(Tones::stretching);
    }

    /** As many pixels of each value as can be, in order: histogram equalisation. */
    static Tones equalize() {
        return new Tones(Tones::equalizing);
    }

    private static IntUnaryOperator stretching(int[] counts) {
        int lowest = lowest(counts);
        int highest = highest(counts);
        if (lowest == highest) {
            return IntUnaryOperator.identity();
        }
        double scale = 255.0 / (highest - lowest);
        double offset = -lowest * scale;
        return value -> (int) (value * scale + offset);
    }

    private static IntUnaryOperator equalizing(int[] counts) {
        int pixels = 0;
        for (int count : counts) {
            pixels += count;
        }
        int step = (pixels - counts[highest(counts)]) / WHITE;
        if (step == 0) {
            return IntUnaryOperator.identity();
        }
        int[] curve = new int[VALUES];
        int below = step / 2;
        for (int value = 0; value < VALUES; value++) {
            curve[value] = below / step;
            below += counts[value];
        }
        return value -> curve[value];
    }

    private static int lowest(int[] counts) {
        int value = 0;
        while (counts[value] == 0) {
            value++;
        }
        return value;
    }

    private static int highest(int[] counts) {
        int value = WHITE;
        while (counts[value] == 0) {
            value--;
        }
        return value;
    }

    @Override
    public void apply(ImageSize size, byte[] image, byte[] target) {
        byte[] table = new byte[VALUES];
        for (int start = 0; start < size.values(); start += size.plane()) {
            int[] counts = new int[VALUES];
            for (int i = start; i < start + size.plane(); i++) {
                counts[image[i] & 0xff]++;
            }
            IntUnaryOperator tone = curve.of(counts);
            for (int value = 0; value < VALUES; value++) {
                table[value] = (byte) Math.max(0, Math.min(WHITE, tone.applyAsInt(value)));
            }
            for (int i = start; i < start + size.plane(); i++) {
                target[i] = table[image[i] & 0xff];
            }
        }
    }
}
