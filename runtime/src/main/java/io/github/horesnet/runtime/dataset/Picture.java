package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSize;

/** A decoded image of three channels: red, green and blue. */
final class Picture {
    private static final int CHANNELS = 3;

    private final ImageSize size;
    private final byte[] pixels;

    private Picture(ImageSize size) {
        this.size = size;
        this.pixels = new byte[size.values()];
    }

    /** A black picture, to be painted. */
    static Picture blank(int height, int width) {
        return new Picture(new ImageSize(CHANNELS, height, width));
    }

    ImageSize size() {
        return size;
    }

    /** The unsigned bytes themselves, CHW, for those that make a picture or copy it. */
    byte[] pixels() {
        return pixels;
    }

    /**
     * The middle square of {@code side} pixels after a resize to a shorter side of 8/7 {@code side}, rounded: 256 and 224
     * pixels are usual for ImageNet.
     */
    Picture square(int side) {
        int shorter = Math.round(side * 8 / 7f);
        int least = Math.min(size.height(), size.width());
        int height = (int) ((long) shorter * size.height() / least);
        int width = (int) ((long) shorter * size.width() / least);
        return Resize.to(this, height, width).middle(side);
    }

    private Picture middle(int side) {
        int top = (int) Math.rint((size.height() - side) / 2.0);
        int left = (int) Math.rint((size.width() - side) / 2.0);
        Picture middle = blank(side, side);
        for (int row = 0; row < CHANNELS * side; row++) {
            int from = row / side * size.plane() + (top + row % side) * size.width() + left;
            System.arraycopy(pixels, from, middle.pixels, row * side, side);
        }
        return middle;
    }
}
