package io.github.horesnet.runtime.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Labelled images of one size, held as unsigned bytes in CHW order: immutable.
 *
 * <p>The sets made by {@link #first}, {@link #range} and {@link #named} share the bytes of the set they were made from.
 */
public final class ImageSet {
    private final String name;
    private final List<String> classes;
    private final ImageSize imageSize;
    private final byte[] pixels;
    private final int[] labels;
    private final int from;
    private final int size;

    /**
     * Creates a set that takes over {@code pixels} and {@code labels} without copying: the caller gives them away.
     *
     * @param pixels the images one after the other, each {@code channels × height × width} unsigned bytes
     * @param labels one label an image, an index into {@code classes}
     * @throws IllegalArgumentException if the sizes do not agree or a label is out of range
     */
    public ImageSet(
            String name, List<String> classes, int channels, int height, int width, byte[] pixels, int[] labels) {
        this(name, List.copyOf(classes), new ImageSize(channels, height, width), pixels, labels, 0, labels.length);
        long expected = (long) labels.length * imageSize.values();
        if (pixels.length != expected) {
            throw new IllegalArgumentException("Image set \"" + name + "\": found " + pixels.length
                    + " bytes of pixels; expected " + expected + " for " + labels.length + " images of " + imageSize);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes.size()) {
                throw new IllegalArgumentException("Image set \"" + name + "\", image " + i + ": found label "
                        + labels[i] + "; expected 0 to " + (classes.size() - 1));
            }
        }
    }

    private ImageSet(
            String name, List<String> classes, ImageSize imageSize, byte[] pixels, int[] labels, int from, int size) {
        this.name = Objects.requireNonNull(name);
        this.classes = classes;
        this.imageSize = imageSize;
        this.pixels = pixels;
        this.labels = labels;
        this.from = from;
        this.size = size;
    }

    /** The set's name, for reports. */
    public String name() {
        return name;
    }

    /** The names of the classes, in the order of the labels. */
    public List<String> classes() {
        return classes;
    }

    /** The size that all images have. */
    public ImageSize imageSize() {
        return imageSize;
    }

    /** The number of images. */
    public int size() {
        return size;
    }

    /** The label of image {@code index}. */
    public int label(int index) {
        return labels[from + Objects.checkIndex(index, size)];
    }

    /** A copy of the bytes of image {@code index}, CHW. */
    public byte[] image(int index) {
        byte[] image = new byte[imageSize.values()];
        copyImage(index, image);
        return image;
    }

    /** Copies the bytes of image {@code index}, CHW, to the start of {@code target}. */
    public void copyImage(int index, byte[] target) {
        int start = (from + Objects.checkIndex(index, size)) * imageSize.values();
        System.arraycopy(pixels, start, target, 0, imageSize.values());
    }

    /** The first {@code limit} images, or all if there are fewer. */
    public ImageSet first(int limit) {
        return range(0, Math.min(limit, size));
    }

    /**
     * The images {@code start} (inclusive) to {@code end} (exclusive).
     *
     * @throws IndexOutOfBoundsException if there are no such images
     */
    public ImageSet range(int start, int end) {
        Objects.checkFromToIndex(start, end, size);
        return new ImageSet(name, classes, imageSize, pixels, labels, from + start, end - start);
    }

    /** The same images under another name. */
    public ImageSet named(String other) {
        return new ImageSet(other, classes, imageSize, pixels, labels, from, size);
    }

    /** Whether {@code other} has the same name, classes, labels and pixels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImageSet that
                && name.equals(that.name)
                && classes.equals(that.classes)
                && imageSize.equals(that.imageSize)
                && Arrays.equals(labels, from, from + size, that.labels, that.from, that.from + that.size)
                && Arrays.equals(
                        pixels,
                        from * imageSize.values(),
                        (from + size) * imageSize.values(),
                        that.pixels,
                        that.from * imageSize.values(),
                        (that.from + that.size) * imageSize.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, classes, imageSize, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " images of " + imageSize + " in " + classes.size() + " classes";
    }
}
