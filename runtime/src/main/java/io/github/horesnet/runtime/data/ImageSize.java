package io.github.horesnet.runtime.data;

/**
 * The size of an image.
 *
 * @param channels the number of channels, at least 1
 * @param height the height in pixels, at least 1
 * @param width the width in pixels, at least 1
 */
public record ImageSize(int channels, int height, int width) {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if an image of this size has no pixels
     */
    public ImageSize {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "An image of " + channels + " x " + height + " x " + width + " has no pixels");
        }
    }

    /** The number of values of a channel, {@code height × width}. */
    public int plane() {
        return height * width;
    }

    /** The number of values, and so of bytes, of an image: {@code channels × height × width}. */
    public int values() {
        return channels * plane();
    }

    @Override
    public String toString() {
        return channels + " x " + height + " x " + width;
    }
}
