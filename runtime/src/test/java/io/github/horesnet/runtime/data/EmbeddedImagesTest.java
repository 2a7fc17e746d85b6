package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class EmbeddedImagesTest {
    @Test
    void theFirstImagesAreTheSameOnEveryPlatform() {
        assertEquals(3862090924L, checksum(EmbeddedImages.train(100, 1)));
        assertEquals(554357482L, checksum(EmbeddedImages.test(100, 1)));
    }

    @Test
    void hasImagesOf32By32PixelsInThreeChannelsAndTenClasses() {
        ImageSet images = EmbeddedImages.train(7, 1);
        assertEquals(new ImageSize(3, 32, 32), images.imageSize());
        assertEquals(7, images.size());
        assertEquals(10, images.classes().size());
        assertEquals("level upwards", images.classes().get(0));
        assertEquals("round inwards", images.classes().get(9));
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
    void aNegativeSizeIsRefused() {
        RunException refused = assertThrows(RunException.class, () -> EmbeddedImages.test(-1, 1));
        assertEquals("Size of the embedded test images: found -1; expected at least 0", refused.getMessage());
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
