package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class EmbeddedImagesTest {
    @Test
    void theFirstImagesAreTheSameOnEveryPlatform() {
        assertEquals(1763032040L, checksum(EmbeddedImages.train(100, 1)));
        assertEquals(2238125068L, checksum(EmbeddedImages.test(100, 1)));
    }

    @Test
    void hasImagesOf32By32PixelsInThreeChannelsAndTenClasses() {
        ImageSet images = EmbeddedImages.train(7, 1);
        assertEquals(new ImageSize(3, 32, 32), images.imageSize());
        assertEquals(7, images.size());
        assertEquals(10, images.classes().size());
        assertEquals("light over red or cyan", images.classes().get(0));
        assertEquals("light under mint or rose", images.classes().get(9));
    }

    @Test
    void aLargerSetStartsWithTheSmallerOne() {
        assertEquals(EmbeddedImages.train(25, 1), EmbeddedImages.train(60, 1).first(25));
    }

    @Test
    void anotherSeedGivesOtherImages() {
        assertNotEquals(EmbeddedImages.train(10, 1), EmbeddedImages.train(10, 2));
    }

    @Test
    void eachTenImagesHoldEveryClassOnceInAnOrderOfTheirOwn() {
        ImageSet images = EmbeddedImages.test(200, 1);
        Set<String> orders = new HashSet<>();
        for (int first = 0; first < images.size(); first += 10) {
            StringBuilder order = new StringBuilder();
            for (int i = first; i < first + 10; i++) {
                order.append(images.label(i));
            }
            assertEquals(10, order.chars().distinct().count(), order.toString());
            orders.add(order.toString());
        }
        assertEquals(20, orders.size());
    }

    @Test
    void noImageOccursTwiceInTrainingAndTest() {
        Set<ByteBuffer> seen = new HashSet<>();
        for (ImageSet images : new ImageSet[] {EmbeddedImages.train(500, 1), EmbeddedImages.test(500, 1)}) {
            for (int i = 0; i < images.size(); i++) {
                assertTrue(seen.add(ByteBuffer.wrap(images.image(i))), "image " + i + " of " + images.name());
            }
        }
    }

    @Test
    void usesTheRangeOfLightWithoutBeingCutOffOften() {
        ImageSet images = EmbeddedImages.train(100, 1);
        int[] count = new int[256];
        for (int i = 0; i < images.size(); i++) {
            for (byte value : images.image(i)) {
                count[value & 0xff]++;
            }
        }
        int values = images.size() * images.imageSize().values();
        assertTrue(count[0] < values / 10, "black " + count[0]);
        assertTrue(count[255] < values / 20, "white " + count[255]);
        for (int value = 0; value < count.length; value++) {
            assertTrue(count[value] > 0, "never " + value);
        }
    }

    @Test
    void theLightLineIsOnTheSideThatTheClassSays() {
        ImageSet images = EmbeddedImages.train(200, 1);
        for (int i = 0; i < images.size(); i++) {
            double above = light(images.image(i), 6, 14);
            double below = light(images.image(i), 18, 26);
            boolean over = images.classes().get(images.label(i)).startsWith("light over");
            assertEquals(over, above > below, "image " + i);
        }
    }

    @Test
    void overManyImagesEachClassHasAGreyLineAcrossTheMiddle() {
        ImageSet images = EmbeddedImages.train(4_000, 1);
        double[][] sums = new double[10][3];
        for (int i = 0; i < images.size(); i++) {
            byte[] image = images.image(i);
            for (int channel = 0; channel < 3; channel++) {
                sums[images.label(i)][channel] += (image[channel * 1024 + 15 * 32 + 16] & 0xff) / 400.0;
            }
        }
        for (double[] sum : sums) {
            assertEquals(sum[0], sum[1], 15, Arrays.toString(sum));
            assertEquals(sum[1], sum[2], 15, Arrays.toString(sum));
        }
    }

    @Test
    void aNegativeSizeIsRefused() {
        RunException refused = assertThrows(RunException.class, () -> EmbeddedImages.test(-1, 1));
        assertEquals("Size of the embedded test images: found -1; expected at least 0", refused.getMessage());
    }

    /** The sum over the rows from {@code from} (inclusive) to {@code to} (exclusive). */
    private static double light(byte[] image, int from, int to) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            int row = i % 1024 / 32;
            sum += row >= from && row < to ? image[i] & 0xff : 0;
        }
        return sum;
    }

    /** The checksum of each image's label and bytes. */
    private static long checksum(ImageSet images) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < images.size(); i++) {
            crc.update(images.label(i));
            crc.update(images.image(i));
        }
        return crc.getValue();
    }
}
