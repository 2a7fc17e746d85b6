package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.runtime.data.ImageSet;

/** Files in CIFAR-10's binary form: record r of file f has label (r + f) modulo 10, and pixel p is r + f + p. */
final class CifarFiles {
    private static final int PIXELS = 3072;

    private CifarFiles() {}

    static byte[] records(int count, int file) {
        byte[] bytes = new byte[count * (1 + PIXELS)];
        for (int record = 0; record < count; record++) {
            int start = record * (1 + PIXELS);
            bytes[start] = (byte) ((record + file) % 10);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                bytes[start + 1 + pixel] = (byte) (record + file + pixel);
            }
        }
        return bytes;
    }

    static void assertRecords(ImageSet images, int file) {
        for (int record = 0; record < images.size(); record++) {
            assertEquals((record + file) % 10, images.label(record));
            byte[] image = images.image(record);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                assertEquals((byte) (record + file + pixel), image[pixel]);
            }
        }
    }
}
