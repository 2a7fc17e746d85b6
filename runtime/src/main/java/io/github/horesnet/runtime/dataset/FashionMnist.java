package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fashion-MNIST (H. Xiao et al., 2017), grey images of 28 × 28 pixels, from a folder with its IDX files. */
public final class FashionMnist {
    private static final int SIDE = 28;
    private static final String IMAGES = "-images-idx3-ubyte";
    private static final String LABELS = "-labels-idx1-ubyte";
    private static final String TRAINING = "train";
    private static final String TEST = "t10k";
    private static final List<String> CLASSES = List.of(
            "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    private FashionMnist() {}

    /**
     * Reads {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte} of 60,000 images and {@code t10k-…} of
     * 10,000, each as it is or compressed as {@code ….gz}.
     *
     * @throws RunException if the folder or a file is missing, unreadable, of another size, or holds a label out of range
     */
    public static ImageSplits read(Path folder) {
        return read(folder, 60_000, 10_000);
    }

    static ImageSplits read(Path folder, int training, int test) {
        return new ImageSplits(images(folder, TRAINING, training), images(folder, TEST, test));
    }

    private static ImageSet images(Path folder, String part, int count) {
        IdxFile labelFile = IdxFile.in(folder, part + LABELS);
        byte[] bytes = labelFile.read(count);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = bytes[i] & 0xff;
            if (labels[i] >= CLASSES.size()) {
                throw new RunException(labelFile.path() + ", label " + (i + 1) + " of " + count + ": found " + labels[i]
                        + "; expected 0 to " + (CLASSES.size() - 1) + "; is it Fashion-MNIST?");
            }
        }
        byte[] pixels = IdxFile.in(folder, part + IMAGES).read(count, SIDE, SIDE);
        return new ImageSet("Fashion-MNIST", CLASSES, 1, SIDE, SIDE, pixels, labels);
    }

    /** Whether {@code folder} holds at least one of its files. */
    static boolean isIn(Path folder) {
        return Stream.of(TRAINING, TEST)
                .flatMap(part -> Stream.of(part + IMAGES, part + LABELS))
                .anyMatch(name -> Files.exists(IdxFile.in(folder, name).path()));
    }
}
