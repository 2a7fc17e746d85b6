package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.ImageSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    @ParameterizedTest
    @ValueSource(strings = {"small.png", "grey.png", "alpha.png", "palette.png", "bits.png", "grey.jpg"})
    void decodesThePixelsThatPilDecodes(String file) throws Exception {
        assertEquals(0, Pictures.difference(file + ".pixels", Decoder.decode(Pictures.file(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour.jpg", "profile.jpg", "progressive.jpg"})
    void decodesColourJpegAsPilDoesButForRounding(String file) throws Exception {
        int difference = Pictures.difference(file + ".pixels", Decoder.decode(Pictures.file(file)));
        assertTrue(difference <= 2, file + ": " + difference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.png", "grey.png", "alpha.png", "palette.png", "bits.png", "grey.jpg"})
    void resizesAndCropsToTheSquareThatTorchvisionGives(String file) throws Exception {
        Picture square = Decoder.decode(Pictures.file(file)).square(14);
        assertEquals(new ImageSize(3, 14, 14), square.size());
        int difference = Pictures.difference(file + ".square", square);
        assertTrue(difference <= 1, file + ": " + difference);
    }

    @Test
    void keepsTheHighByteOfSixteenBits() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x12ff);
        image.getRaster().setSample(1, 0, 0, 0xab00);
        Picture picture = Decoder.decode(png(image));
        assertArrayEquals(new byte[] {0x12, (byte) 0xab, 0x12, (byte) 0xab, 0x12, (byte) 0xab}, picture.pixels());
    }

    @Test
    void refusesAJpegThatEndsEarly() throws IOException {
        byte[] whole = Pictures.file("colour.jpg");
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(DamagedImageException.class, () -> Decoder.decode(part), length + " bytes");
        }
    }

    @Test
    void refusesAPngThatEndsEarly() throws IOException {
        byte[] whole = Pictures.file("small.png");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(DamagedImageException.class, () -> Decoder.decode(part), length + " bytes");
        }
    }

    @Test
    void refusesAPngWithAnyBitChanged() throws IOException {
        byte[] whole = Pictures.file("small.png");
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;
            assertThrows(DamagedImageException.class, () -> Decoder.decode(changed), "byte " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647,2147483647", "50001,1000", "1000,9", "9,1000"})
    void refusesTooLargeAnImageBeforeDecodingIt(int width, int height) throws IOException {
        byte[] png = Pictures.file("small.png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertMessage(
                "an image of " + width + " × " + height
                        + " pixels; expected at most 50000000 pixels and 100 times as many one way as the other",
                png);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertMessage("neither JPEG nor PNG", "GIF89a and more".getBytes(StandardCharsets.UTF_8));
        assertMessage("ends before its scan", new byte[] {(byte) 0xff, (byte) 0xd8});
        byte[] png = Pictures.file("small.png");
        assertMessage("ends before its last chunk", Arrays.copyOf(png, 40));
        png[17] ^= 1;
        assertMessage("wrong checksum of the chunk at byte 8", png);
    }

    private static void assertMessage(String expected, byte[] file) {
        assertEquals(
                expected,
                assertThrows(DamagedImageException.class, () -> Decoder.decode(file))
                        .getMessage());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
