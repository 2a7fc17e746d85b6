package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The largest differences from torchvision's results, in grey levels: see augment_references.py for their order. */
final class Differences {
    private final Map<String, Integer> largest = new TreeMap<>();

    /** Adds those of all operations at all levels; {@code expected} holds [14, 10, 2, C, H, W]. */
    void addOperations(ImageSize size, byte[] image, ByteBuffer expected) {
        for (Operation operation : Operation.values()) {
            for (int level = 0; level < Operation.LEVELS; level++) {
                for (int sign = 1; sign >= -1; sign -= 2) {
                    byte[] found = new byte[size.values()];
                    operation.change(level, sign, size).apply(size, image, found);
                    add(operation.name().toLowerCase(Locale.ROOT), found, expected);
                }
            }
        }
    }

    /** Adds those of the policy, whatever chance decides; {@code expected} holds [25, 4, 4, C, H, W]. */
    void addPolicy(ImageSize size, byte[] image, ByteBuffer expected) {
        for (SubPolicy subPolicy : Cifar10Policy.SUB_POLICIES) {
            for (int taken = 0; taken < 4; taken++) {
                for (int signs = 0; signs < 4; signs++) {
                    byte[] found = new byte[size.values()];
                    subPolicy.apply(size, image, found, chance(taken & 1, signs & 1), chance(taken >> 1, signs >> 1));
                    add("policy", found, expected);
                }
            }
        }
    }

    private static SubPolicy.Chance chance(int taken, int negative) {
        return new SubPolicy.Chance(taken == 1 ? -1 : 2, negative == 1 ? -1 : 1);
    }

    private void add(String name, byte[] found, ByteBuffer expected) {
        int difference = 0;
        for (byte value : found) {
            difference = Math.max(difference, Math.abs((value & 0xff) - (expected.get() & 0xff)));
        }
        largest.merge(name, difference, Math::max);
    }

    /** The largest difference of each operation and of the policy. */
    Map<String, Integer> largest() {
        return largest;
    }
}
