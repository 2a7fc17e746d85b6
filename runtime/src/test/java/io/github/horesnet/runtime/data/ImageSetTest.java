package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private final ImageSet images = new ImageSet(
            "two", List.of("dark", "light"), 1, 1, 2, new byte[] {0, 1, (byte) 254, (byte) 255, 7, 8}, new int[] {
                0, 1, 0
            });

    @Test
    void givesAnImageAndItsLabel() {
        assertArrayEquals(new byte[] {(byte) 254, (byte) 255}, images.image(1));
        assertEquals(1, images.label(1));
        assertEquals(3, images.size());
        assertEquals("two: 3 images of 1 x 1 x 2 in 2 classes", images.toString());
    }

    @Test
    void anImageHandedOutIsACopy() {
        images.image(0)[0] = 99;
        assertEquals(0, images.image(0)[0]);
    }

    @Test
    void rangesOfRangesKeepImagesAndLabelsTogether() {
        ImageSet last = images.range(1, 3).range(1, 2);
        assertEquals(1, last.size());
        assertEquals(0, last.label(0));
        assertArrayEquals(new byte[] {7, 8}, last.image(0));
        assertThrows(IndexOutOfBoundsException.class, () -> last.label(1));
        assertThrows(IndexOutOfBoundsException.class, () -> last.image(1));
    }

    @Test
    void firstTakesWhatThereIs() {
        assertEquals(2, images.first(2).size());
        assertEquals(3, images.first(100).size());
    }

    @Test
    void setsAreEqualWhenTheirNamesLabelsAndPixelsAre() {
        ImageSet same = new ImageSet("two", List.of("dark", "light"), 1, 1, 2, new byte[] {0, 1}, new int[] {0});
        assertEquals(same, images.first(1));
        assertEquals(same.hashCode(), images.first(1).hashCode());
        assertNotEquals(same, images.range(2, 3));
        assertNotEquals(same, images.first(1).named("other"));
    }

    @Test
    void refusesPixelsThatDoNotMatchTheLabels() {
        assertEquals(
                "Image set \"bad\": found 5 bytes of pixels; expected 4 for 1 images of 1 x 2 x 2",
                messageOf(1, 2, 2, new byte[5], 0));
    }

    @Test
    void refusesALabelThatIsNoClass() {
        assertEquals(
                "Image set \"bad\", image 1: found label 2; expected 0 to 1", messageOf(1, 1, 1, new byte[2], 0, 2));
        assertEquals(
                "Image set \"bad\", image 0: found label -1; expected 0 to 1", messageOf(1, 1, 1, new byte[1], -1));
    }

    @Test
    void refusesImagesWithoutPixels() {
        assertEquals("An image of 3 x 0 x 4 has no pixels", messageOf(3, 0, 4, new byte[0]));
    }

    @Test
    void splitsMustHaveTheSameSizeAndClasses() {
        ImageSet wider = new ImageSet("wide", images.classes(), 1, 1, 3, new byte[3], new int[1]);
        assertThrows(IllegalArgumentException.class, () -> new ImageSplits(images, wider));
        assertEquals(new ImageSplits(images.first(2), images.first(1)), new ImageSplits(images, images).first(2, 1));
    }

    private static String messageOf(int channels, int height, int width, byte[] pixels, int... labels) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new ImageSet("bad", List.of("a", "b"), channels, height, width, pixels, labels));
        return String.valueOf(refusal.getMessage());
    }
}
