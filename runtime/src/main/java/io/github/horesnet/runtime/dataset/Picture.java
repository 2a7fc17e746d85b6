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

    /** The middle square of {@code side} pixels after a resize to a shorter side of 8/7 of it. */
    Picture square(int side) throws DamagedImageException {
        return square(side, shorterSide(side));
    }

    /** 8/7 {@code side}, rounded: 256 and 224 pixels are usual for ImageNet. */
    static int shorterSide(int side) {
        return Math.round(side * 8 / 7f);
    }

    /** The middle square of {@code side} pixels after a resize to a shorter side of {@code shorter} pixels. */
    Picture square(int side, int shorter) throws DamagedImageException {
        int least = Math.min(size.height(), size.width());
        long height = (long) shorter * size.height() / least;
        long width = (long) shorter * size.width() / least;
        if (height * width > Decoder.MOST_PIXELS) {
            throw new DamagedImageException("an image of " + size.width() + " × " + size.height() + " pixels, which"
                    + " would have " + width + " × " + height + " when resized; expected at most "
                    + Decoder.MOST_PIXELS + " pixels");
        }
        return Resize.to(this, (int) height, (int) width).middle(side);
    }

    /** Its brightness, a third of a picture: 0.299 red, 0.587 green and 0.114 blue, as PIL rounds it. */
    byte[] grey() {
        byte[] grey = new byte[size.plane()];
        for (int i = 0; i < grey.length; i++) {
            int red = pixels[i] & 0xff;
            int green = pixels[size.plane() + i] & 0xff;
            int blue = pixels[2 * size.plane() + i] & 0xff;
            grey[i] = (byte) ((19595 * red + 38470 * green + 7471 * blue + (1 << 15)) >> 16);
        }
        return grey;
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
