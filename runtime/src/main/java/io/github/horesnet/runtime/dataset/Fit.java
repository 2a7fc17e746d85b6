package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How pictures of any size and colour become images of one size: their middle square after a resize, as three channels or
 * as one of their brightness.
 *
 * @param size the size of the images, as high as wide, of 1 or 3 channels
 * @param shorterSide what the shorter side of a picture is resized to before its middle is taken
 */
public record Fit(ImageSize size, int shorterSide) {
    private static final int LARGEST_SIDE = 2048;
    private static final int COLOURS = 3;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if images are no squares of 1 to 2048 pixels and of 1 or 3 channels, or the shorter
     *     side is not from one to two times theirs
     */
    public Fit {
        int side = size.height();
        if (side != size.width() || side > LARGEST_SIDE || (size.channels() != 1 && size.channels() != COLOURS)) {
            throw new IllegalArgumentException("Images of a model: found " + size
                    + ", expected 1 or 3 channels and squares of at most " + LARGEST_SIDE + " pixels");
        }
        if (shorterSide < side || shorterSide > 2 * side) {
            throw new IllegalArgumentException("Images of a model: found a shorter side of " + shorterSide
                    + " pixels, expected " + side + " to " + 2 * side);
        }
    }

    /**
     * Reads a file.
     *
     * @param file in JPEG or PNG
     * @return the bytes of the image, CHW
     * @throws RunException if the file cannot be read or decoded
     */
    public byte[] read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new RunException("Image " + file + ": found no file; expected one in JPEG or PNG");
        }
        return read("Image " + file, () -> Decoder.read(file));
    }

    /**
     * Reads what comes in a stream, to its end.
     *
     * @param in a JPEG or PNG; it is not closed
     * @return the bytes of the image, CHW
     * @throws RunException if it cannot be read or decoded
     */
    public byte[] read(InputStream in) {
        return read("Image", () -> Decoder.read(in));
    }

    private interface Source {
        byte[] bytes() throws IOException, DamagedImageException;
    }

    private byte[] read(String name, Source source) {
        try {
            return of(Decoder.decode(source.bytes()));
        } catch (IOException e) {
            throw RunException.of(name + ": cannot be read", e, "check where it is");
        } catch (DamagedImageException e) {
            throw new RunException(name + ": cannot be decoded (" + e.getMessage() + "); expected a whole JPEG or PNG");
        }
    }

    /**
     * Fits a decoded image, whose samples are taken as they are, without its colour profile.
     *
     * @return the bytes of the image, CHW
     * @throws IllegalArgumentException if it is too large
     */
    public byte[] of(BufferedImage image) {
        try {
            Decoder.checkSize(image.getHeight(), image.getWidth());
            return of(Channels.of(image));
        } catch (DamagedImageException e) {
            throw new IllegalArgumentException("Image: found " + e.getMessage(), e);
        }
    }

    private byte[] of(Picture picture) throws DamagedImageException {
        Picture square = picture.square(size.height(), shorterSide);
        return size.channels() == 1 ? square.grey() : square.pixels();
    }
}
