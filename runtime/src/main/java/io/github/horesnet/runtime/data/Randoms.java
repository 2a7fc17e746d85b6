package io.github.horesnet.runtime.data;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers that depend on (seed, epoch, image) alone, whatever the order in which images are visited. */
final class Randoms {
    private static final long SHUFFLE = -1;

    private Randoms() {}

    /** The numbers that augment image {@code index} in {@code epoch}. */
    static RandomGenerator augmenting(long seed, int epoch, int index) {
        return generator(seed, epoch, index);
    }

    /** The numbers that shuffle {@code epoch}. */
    static RandomGenerator shuffling(long seed, int epoch) {
        return generator(seed, epoch, SHUFFLE);
    }

    private static RandomGenerator generator(long seed, long epoch, long index) {
        return new SplittableRandom(mix(mix(mix(seed) + epoch) + index));
    }

    /** The finaliser of SplitMix64: neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
