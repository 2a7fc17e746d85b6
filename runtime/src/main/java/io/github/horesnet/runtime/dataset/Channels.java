package io.github.horesnet.runtime.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The red, green and blue of images in the JDK's many forms, without transparency. Samples are taken as they are: the
 * JDK's own conversion would lighten grey images.
 */
final class Channels {
    private Channels() {}

    static Picture of(BufferedImage image) {
        Picture picture = Picture.blank(image.getHeight(), image.getWidth());
        if (image.getColorModel() instanceof IndexColorModel) {
            copyPalette(image, picture);
        } else {
            copySamples(image, picture);
        }
        return picture;
    }

    private static void copyPalette(BufferedImage image, Picture picture) {
        int width = image.getWidth();
        int plane = picture.size().plane();
        byte[] pixels = picture.pixels();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                pixels[i] = (byte) (row[x] >> 16);
                pixels[plane + i] = (byte) (row[x] >> 8);
                pixels[2 * plane + i] = (byte) row[x];
            }
        }
    }

    private static void copySamples(BufferedImage image, Picture picture) {
        Raster raster = image.getRaster();
        boolean grey = raster.getNumBands() < 3;
        int width = image.getWidth();
        int[] row = new int[width];
        for (int channel = 0; channel < 3; channel++) {
            int band = grey ? 0 : channel;
            int bits = raster.getSampleModel().getSampleSize(band);
            for (int y = 0; y < image.getHeight(); y++) {
                raster.getSamples(0, y, width, 1, band, row);
                int start = channel * picture.size().plane() + y * width;
                for (int x = 0; x < width; x++) {
                    picture.pixels()[start + x] = eightBits(row[x], bits);
                }
            }
        }
    }

    private static byte eightBits(int sample, int bits) {
        return (byte) (bits >= Byte.SIZE ? sample >> (bits - Byte.SIZE) : sample * 255 / ((1 << bits) - 1));
    }
}
