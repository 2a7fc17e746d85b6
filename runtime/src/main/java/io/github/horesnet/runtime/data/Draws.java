package io.github.horesnet.runtime.data;

import java.util.SplittableRandom;

/**
 * The random numbers of one embedded image, the same on every platform.
 *
 * <p>They are made of {@link SplittableRandom#nextLong()} alone: how a bounded or a normal number follows from it is
 * not the same in every release of Java.
 */
final class Draws {
    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /** The numbers that belong to {@code seed}, {@code part} and {@code index}. */
    static Draws of(long seed, int part, int index) {
        long partSeed = new SplittableRandom(seed).nextLong() + part;
        long indexSeed = new SplittableRandom(partSeed).nextLong() + index;
        return new Draws(new SplittableRandom(new SplittableRandom(indexSeed).nextLong()));
    }

    /** A number from {@code low} to {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * ((random.nextLong() >>> 11) * 0x1p-53);
    }

    /** Minus one or one. */
    double sign() {
        return random.nextLong() < 0 ? -1 : 1;
    }

    /** A nearly normal number with mean 0 and the given standard deviation: the sum of eight bytes. */
    double noise(double deviation) {
        long bits = random.nextLong();
        int sum = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            sum += (int) (bits >>> shift) & 0xff;
        }
        return (sum - 1020) * (deviation / 209.02);
    }

    /** The numbers from 0 to {@code length - 1} in an order drawn uniformly. */
    int[] permutation(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int j = (int) Long.remainderUnsigned(random.nextLong(), i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
