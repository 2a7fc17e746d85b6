package io.github.horesnet.runtime.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutoutTest {
    @Property(tries = 200)
    void pixelsOfASquareAboutTheDrawnOneBecomeGreyInAllChannels(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll long seed) {
        ImageSize size = new ImageSize(channels, height, width);
        byte[] image = new byte[size.values()];
        Arrays.fill(image, (byte) 7);
        byte[] target = new byte[size.values()];
        new Cutout(length).apply(size, image, target, new SplittableRandom(seed));

        SplittableRandom same = new SplittableRandom(seed);
        int top = same.nextInt(height) - length / 2;
        int left = same.nextInt(width) - length / 2;
        byte[] expected = image.clone();
        for (int i = 0; i < expected.length; i++) {
            int y = i / width % height - top;
            int x = i % width - left;
            if (y >= 0 && y < length && x >= 0 && x < length) {
                expected[i] = (byte) 128;
            }
        }
        assertArrayEquals(expected, target);
    }

    @Test
    void everyPixelIsDrawn() {
        Set<String> seen = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            byte[] target = new byte[12];
            new Cutout(1).apply(new ImageSize(1, 3, 4), new byte[12], target, random);
            seen.add(Arrays.toString(target));
        }
        assertEquals(12, seen.size());
    }

    @Test
    void aSquareLargerThanAnyImageIsTheWholeImage() {
        byte[] target = new byte[6];
        new Cutout(Integer.MAX_VALUE).apply(new ImageSize(1, 2, 3), new byte[6], target, new SplittableRandom(1));
        assertArrayEquals(new byte[] {-128, -128, -128, -128, -128, -128}, target);
    }

    @Test
    void refusesASquareWithoutPixels() {
        assertEquals(
                "Side of the cutout: found 0; expected 1 or more",
                assertThrows(RunException.class, () -> new Cutout(0)).getMessage());
    }

    @Test
    void isDescribedForReports() {
        assertEquals("cutout (16 × 16)", new Cutout(16).describe());
    }
}
