package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CropAndFlipTest {
    @Property(tries = 200)
    void isOneOfTheCropsOfThePaddedImageOrItsMirrorImage(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 7) int height,
            @ForAll @IntRange(min = 1, max = 7) int width,
            @ForAll @IntRange(min = 0, max = 9) int padding,
            @ForAll long seed) {
        ImageSize size = new ImageSize(channels, height, width);
        byte[] image = Samples.random(1, channels, height, width, seed).image(0);
        byte[] target = new byte[image.length];
        Arrays.fill(target, (byte) 55);
        Augmentation.cropAndFlip(padding).apply(size, image, target, new SplittableRandom(seed));

        SplittableRandom same = new SplittableRandom(seed);
        int down = same.nextInt(2 * padding + 1) - padding;
        int right = same.nextInt(2 * padding + 1) - padding;
        assertArrayEquals(crop(size, image, down, right, same.nextBoolean()), target);
    }

    /** The definition, pixel by pixel. */
    private static byte[] crop(ImageSize size, byte[] image, int down, int right, boolean flip) {
        byte[] crop = new byte[image.length];
        for (int c = 0; c < size.channels(); c++) {
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    int fromY = y + down;
                    int fromX = (flip ? size.width() - 1 - x : x) + right;
                    if (fromY >= 0 && fromY < size.height() && fromX >= 0 && fromX < size.width()) {
                        crop[c * size.plane() + y * size.width() + x] =
                                image[c * size.plane() + fromY * size.width() + fromX];
                    }
                }
            }
        }
        return crop;
    }

    @Test
    void allPlacesAndBothDirectionsOccur() {
        ImageSize size = new ImageSize(1, 3, 3);
        byte[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            byte[] target = new byte[9];
            Augmentation.cropAndFlip(1).apply(size, image, target, Randoms.augmenting(1, 1, i));
            seen.add(Arrays.toString(target));
        }
        assertEquals(18, seen.size());
    }

    @Test
    void refusesNegativePadding() {
        assertEquals(
                "Padding of the random crop: found -1; expected 0 or more",
                assertThrows(RunException.class, () -> Augmentation.cropAndFlip(-1))
                        .getMessage());
    }

    @Test
    void isDescribedForReports() {
        assertEquals("none", Augmentation.none().describe());
        assertEquals(
                "random crop (padding 4) and horizontal flip",
                Augmentation.cropAndFlip(4).describe());
    }
}
