package io.github.horesnet.runtime.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes JPEG and PNG images by the JDK, in bounded memory and without their colour profiles, as PIL does. */
final class Decoder {
    static final long LARGEST_FILE = 64L << 20;

    /** The most pixels of an image, as it comes and as it is resized. */
    static final long MOST_PIXELS = 50_000_000;

    private static final int LARGEST_RATIO = 100;

    private Decoder() {}

    /**
     * Decodes the bytes of a file.
     *
     * @throws DamagedImageException if they are no image, not a whole one, or one that is too large
     */
    static Picture decode(byte[] file) throws DamagedImageException {
        ImageFormat format = ImageFormat.of(file);
        byte[] essentials = format.essentials(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essentials))) {
            reader.setInput(in, true, true);
            return decode(reader);
        } catch (IOException | RuntimeException e) {
            throw DamagedImageException.of(e);
        } finally {
            reader.dispose();
        }
    }

    /** All of a file, which must not be larger than an image may be. */
    static byte[] read(Path file) throws IOException, DamagedImageException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** All that is left in a stream, which must not be more than an image may be. */
    static byte[] read(InputStream in) throws IOException, DamagedImageException {
        byte[] file = in.readNBytes((int) LARGEST_FILE + 1);
        if (file.length > LARGEST_FILE) {
            throw new DamagedImageException("more than " + LARGEST_FILE + " bytes");
        }
        return file;
    }

    private static Picture decode(ImageReader reader) throws IOException, DamagedImageException {
        checkSize(reader.getHeight(0), reader.getWidth(0));
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        BufferedImage image = reader.read(0);
        // A JPEG that ends early is filled up with grey; the decoder only warns.
        if (!warnings.isEmpty()) {
            throw new DamagedImageException(warnings.get(0));
        }
        return Channels.of(image);
    }

    /** Checks that an image is none that would take much memory. */
    static void checkSize(int height, int width) throws DamagedImageException {
        long longer = Math.max(height, width);
        long shorter = Math.min(height, width);
        if (shorter < 1 || longer * shorter > MOST_PIXELS || longer > LARGEST_RATIO * shorter) {
            throw new DamagedImageException("an image of " + width + " × " + height + " pixels; expected at most "
                    + MOST_PIXELS + " pixels and " + LARGEST_RATIO + " times as many one way as the other");
        }
    }
}
