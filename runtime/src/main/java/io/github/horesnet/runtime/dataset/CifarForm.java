package io.github.horesnet.runtime.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The binary version of CIFAR-10 or CIFAR-100.
 *
 * @param name the name of the set
 * @param folder the name of its official folder
 * @param classes the official names of the classes
 * @param coarseClasses how many coarse classes there are, whose label comes before that of the class; 0 for none
 * @param training the files with training images
 * @param test the file with test images
 * @param meta the file that names the classes
 */
record CifarForm(
        String name,
        String folder,
        List<String> classes,
        int coarseClasses,
        List<String> training,
        String test,
        String meta) {
    static final int SIDE = 32;
    static final int PIXELS = 3 * SIDE * SIDE;

    /** The bytes of a record: one label or two, then 1,024 red, 1,024 green and 1,024 blue bytes. */
    int recordLength() {
        return (coarseClasses > 0 ? 2 : 1) + PIXELS;
    }

    /** Its files, without the one that names the classes. */
    List<String> files() {
        return Stream.concat(training.stream(), Stream.of(test)).toList();
    }

    /** Whether {@code path} holds at least one of its files. */
    boolean isIn(Path path) {
        return files().stream().anyMatch(file -> Files.exists(path.resolve(file)));
    }
}
