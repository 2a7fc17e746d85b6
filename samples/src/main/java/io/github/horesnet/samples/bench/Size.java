package io.github.horesnet.samples.bench;

/**
 * The sizes of maps.
 *
 * @param width channels
 * @param pixels height and width of an image
 */
public record Size(int width, int batch, int pixels) {
    /** Least bytes of a map whose copies are counted: what else is allocated and freed is smaller. */
    private static final long COUNTABLE = 8L << 20;

    private static final int FLOAT = 4;

    /** The bytes of a map. */
    long bytes() {
        return (long) FLOAT * width * batch * pixels * pixels;
    }

    /** The same with another number of images. */
    Size withBatch(int other) {
        return new Size(width, other, pixels);
    }

    /** The same with images enough that maps can be counted in what is allocated. */
    Size countable() {
        long image = bytes() / batch;
        return new Size(width, Math.max(batch, Math.toIntExact((COUNTABLE + image - 1) / image)), pixels);
    }

    @Override
    public String toString() {
        return "w" + width + "-b" + batch + "-p" + pixels;
    }
}
