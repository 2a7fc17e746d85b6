package io.github.horesnet.runtime.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutoAugmentTest {
    private static final ImageSize SIZE = new ImageSize(3, 32, 32);
    private static final int DRAWS = 50_000;

    private final byte[] image = EmbeddedImages.train(1, 1).image(0);

    @Test
    void theImageItselfIsLeftAlone() {
        byte[] before = image.clone();
        for (int seed = 0; seed < 200; seed++) {
            augmented(seed);
        }
        assertArrayEquals(before, image);
    }

    @Test
    void theSameRandomNumbersGiveTheSameImage() {
        for (int seed = 0; seed < 100; seed++) {
            assertArrayEquals(augmented(seed), augmented(seed));
        }
    }

    /** A result's probability is the sum over what leads to it, as many paths lead to the same image. */
    @Test
    void resultsAreAsProbableAsThePolicySays() {
        Map<ByteBuffer, Double> expected = new HashMap<>();
        for (SubPolicy subPolicy : Cifar10Policy.SUB_POLICIES) {
            for (int chance = 0; chance < 16; chance++) {
                boolean first = (chance & 1) == 1;
                boolean second = (chance & 2) == 2;
                byte[] result = new byte[SIZE.values()];
                subPolicy.apply(SIZE, image, result, decided(first, chance & 4), decided(second, chance & 8));
                double probability = probability(subPolicy.first(), first) * probability(subPolicy.second(), second);
                expected.merge(ByteBuffer.wrap(result), probability / 4 / 25, Double::sum);
            }
        }
        Map<ByteBuffer, Integer> found = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < DRAWS; i++) {
            byte[] result = new byte[SIZE.values()];
            AutoAugment.cifar10().apply(SIZE, image, result, random);
            found.merge(ByteBuffer.wrap(result), 1, Integer::sum);
        }
        expected.forEach((result, probability) -> {
            double deviation = Math.sqrt(DRAWS * probability * (1 - probability));
            double distance = Math.abs(found.getOrDefault(result, 0) - DRAWS * probability);
            assertEquals(0, distance, 5 * deviation + 1e-9, "a result of probability " + probability);
        });
        assertEquals(
                0,
                found.keySet().stream()
                        .filter(result -> !expected.containsKey(result))
                        .count());
    }

    private static SubPolicy.Chance decided(boolean taken, int negative) {
        return new SubPolicy.Chance(taken ? -1 : 2, negative == 0 ? 1 : -1);
    }

    private static double probability(SubPolicy.Step step, boolean taken) {
        return taken ? step.probability() : 1 - step.probability();
    }

    private byte[] augmented(int seed) {
        byte[] target = new byte[SIZE.values()];
        AutoAugment.cifar10().apply(SIZE, image, target, new SplittableRandom(seed));
        return target;
    }

    @Test
    void refusesImagesOfTwoChannels() {
        assertEquals(
                "AutoAugment: found images of 2 x 1 x 1; expected 1 channel, grey, or 3, red, green and blue",
                assertThrows(RunException.class, () -> AutoAugment.cifar10()
                                .apply(new ImageSize(2, 1, 1), new byte[2], new byte[2], new SplittableRandom(1)))
                        .getMessage());
    }

    @Test
    void isDescribedForReports() {
        assertEquals("AutoAugment (CIFAR-10 policy)", AutoAugment.cifar10().describe());
    }
}
