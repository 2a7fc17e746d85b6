package io.github.horesnet.runtime.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages files as storage, networks and adversaries do, the same for the same seed. */
public final class Mutator {
    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff};

    private final SplittableRandom random;

    /** Creates a mutator. */
    public Mutator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@code file} with one to eight changes; {@code other} is a file from which parts may come. */
    public byte[] mutated(byte[] file, byte[] other) {
        byte[] mutated = file.clone();
        for (int changes = 1 + random.nextInt(8) * random.nextInt(2); changes > 0; changes--) {
            mutated = changed(mutated, other);
        }
        return mutated;
    }

    private byte[] changed(byte[] file, byte[] other) {
        if (file.length == 0) {
            return other.clone();
        }
        byte[] changed = file.clone();
        int at = place(file.length);
        switch (random.nextInt(8)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> changed[at] = (byte) random.nextInt();
            case 2 -> fill(changed, at, EDGES[random.nextInt(EDGES.length)]);
            case 3 -> changed = Arrays.copyOf(file, at);
            case 4 -> changed = Arrays.copyOf(file, file.length + random.nextInt(200));
            case 5 -> changed = without(file, at, Math.min(file.length, at + 1 + random.nextInt(40)));
            case 6 -> changed = twice(file, at, Math.min(file.length, at + 1 + random.nextInt(40)));
            default -> copy(other, changed, at);
        }
        return changed;
    }

    /** Headers decide most, so one place of two is among the first 64 bytes. */
    private int place(int length) {
        return random.nextInt(random.nextBoolean() ? Math.min(64, length) : length);
    }

    private void fill(byte[] changed, int at, int value) {
        Arrays.fill(changed, at, Math.min(changed.length, at + 1 + random.nextInt(4)), (byte) value);
    }

    private static byte[] without(byte[] file, int from, int to) {
        byte[] shorter = Arrays.copyOf(file, file.length - (to - from));
        System.arraycopy(file, to, shorter, from, file.length - to);
        return shorter;
    }

    private static byte[] twice(byte[] file, int from, int to) {
        byte[] longer = Arrays.copyOf(file, file.length + (to - from));
        System.arraycopy(file, from, longer, to, file.length - from);
        return longer;
    }

    private void copy(byte[] other, byte[] changed, int at) {
        if (other.length > 0) {
            int from = random.nextInt(other.length);
            int length = Math.min(1 + random.nextInt(64), Math.min(other.length - from, changed.length - at));
            System.arraycopy(other, from, changed, at, length);
        }
    }
}
