package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Images in ImageNet's layout: {@code train/CLASS/*} to train on, {@code val/CLASS/*} or {@code test/CLASS/*} to test on,
 * in JPEG or PNG and of any size.
 *
 * <p>Of each image the middle square is taken after its shorter side was resized, to 8/7 of {@code side} unless given, as
 * is usual for evaluation on ImageNet. The classes are the folders in {@code train}, sorted by name.
 *
 * @param path the folder with {@code train}
 * @param side the height and width that all images get
 * @param shorterSide what the shorter side of an image is resized to
 * @param skipDamaged whether damaged images are left out instead of refused
 */
public record ImageFolder(Path path, int side, int shorterSide, boolean skipDamaged) {
    private static final int LARGEST_SIDE = 2048;

    /**
     * Checks the side.
     *
     * @throws RunException if it is not from 1 to 2048
     */
    public ImageFolder {
        if (side < 1 || side > LARGEST_SIDE) {
            throw new RunException("Size of the images: found " + side + "; expected 1 to " + LARGEST_SIDE);
        }
    }

    /**
     * A folder of which the shorter side of each image is resized to 8/7 {@code side}.
     *
     * @throws RunException if the side is not from 1 to 2048
     */
    public ImageFolder(Path path, int side, boolean skipDamaged) {
        this(path, side, shorterSide(side), skipDamaged);
    }

    /** What the shorter side of images is usually resized to: 8/7 {@code side}, rounded. */
    static int shorterSide(int side) {
        return Picture.shorterSide(side);
    }

    /**
     * Reads at most the given numbers of images, balanced over the classes.
     *
     * @throws RunException if there are no images, they do not fit into the memory, or one is damaged and not to be skipped
     */
    public DataSet read(int trainingLimit, int testLimit) {
        Path training = path.resolve("train");
        List<String> classes = ImageFiles.classes(training);
        Path test = testFolder();
        List<String> unknown = new ArrayList<>(ImageFiles.classes(test));
        unknown.removeAll(classes);
        if (!unknown.isEmpty()) {
            throw new RunException(
                    test + ": found classes that " + training + " has not: " + String.join(", ", unknown));
        }
        DecodedImages trained = decoded(training, classes, trainingLimit);
        DecodedImages tested = decoded(test, classes, testLimit);
        return new DataSet(
                new ImageSplits(trained.images(), tested.images(), shorterSide),
                Stream.concat(trained.damaged().stream(), tested.damaged().stream())
                        .toList());
    }

    private Path testFolder() {
        return Stream.of("val", "test")
                .map(path::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new RunException(
                        "Folder " + path + ": found neither val nor test; expected val/CLASS/*.jpg or .png"));
    }

    private DecodedImages decoded(Path split, List<String> classes, int limit) {
        List<ImageFiles.Labelled> files = ImageFiles.images(split, classes, limit);
        if (files.isEmpty()) {
            throw new RunException("Folder " + split + ": found no images; expected CLASS/*.jpg, .jpeg or .png");
        }
        DecodedImages decoded = DecodedImages.of(path, files, classes, side, shorterSide);
        if (!skipDamaged) {
            decoded.requireUndamaged(files.size());
        }
        if (decoded.images().size() == 0) {
            throw new RunException("Folder " + split + ": all " + files.size() + " images are damaged, the first is "
                    + decoded.damaged().get(0));
        }
        return decoded;
    }

    /** Whether {@code path} has the layout. */
    static boolean isIn(Path path) {
        return Files.isDirectory(path.resolve("train"));
    }
}
