package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    @Test
    void eachChannelGetsMeanZeroAndDeviationOne() {
        ImageSet images = Samples.random(40, 3, 5, 4, 1);
        Normalisation normalisation = Normalisation.of(images);
        double[] sums = new double[3];
        double[] squares = new double[3];
        float[] floats = new float[60];
        for (int i = 0; i < images.size(); i++) {
            normalisation.apply(images.imageSize(), images.image(i), floats);
            for (int j = 0; j < floats.length; j++) {
                sums[j / 20] += floats[j];
                squares[j / 20] += floats[j] * floats[j];
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(0, sums[channel] / 800, 1e-6);
            assertEquals(1, squares[channel] / 800, 1e-6);
        }
    }

    @Test
    void bytesAreUnsignedAndScaledToOne() {
        ImageSet images = new ImageSet("bw", List.of("a"), 1, 1, 2, new byte[] {0, (byte) 255}, new int[1]);
        Normalisation normalisation = Normalisation.of(images);
        assertEquals(List.of(0.5), normalisation.means());
        assertEquals(List.of(0.5), normalisation.deviations());
        float[] floats = new float[2];
        normalisation.apply(images.imageSize(), new byte[] {(byte) 255, 0}, floats);
        assertArrayEquals(new float[] {1, -1}, floats);
    }

    @Test
    void aConstantChannelBecomesZero() {
        ImageSet images = new ImageSet("grey", List.of("a"), 1, 1, 2, new byte[] {77, 77}, new int[1]);
        float[] floats = new float[2];
        Normalisation.of(images).apply(images.imageSize(), images.image(0), floats);
        assertArrayEquals(new float[2], floats, 1e-6f);
    }

    @Test
    void refusesAnEmptySet() {
        ImageSet empty = Samples.random(0, 1, 1, 1, 1);
        assertEquals(
                "Image set \"random\": found no images; expected at least 1",
                assertThrows(RunException.class, () -> Normalisation.of(empty)).getMessage());
    }
}
