package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The image files in a folder of folders, one for each class. */
final class ImageFiles {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png");

    /** A file and the index of its class. */
    record Labelled(Path file, int label) {}

    private ImageFiles() {}

    /** The names of the folders in {@code split}, sorted, without hidden ones. */
    static List<String> classes(Path split) {
        return list(split, Files::isDirectory).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /**
     * At most {@code limit} images, by name the first of each class, then the second of each, and so on, so that any number
     * of them from the start is of all classes.
     */
    static List<Labelled> images(Path split, List<String> classes, int limit) {
        List<List<Path>> files = classes.stream()
                .map(split::resolve)
                .map(folder -> Files.isDirectory(folder) ? list(folder, ImageFiles::isImage) : List.<Path>of())
                .toList();
        int most = files.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(index -> IntStream.range(0, classes.size())
                        .filter(label -> index < files.get(label).size())
                        .mapToObj(label -> new Labelled(files.get(label).get(index), label)))
                .limit(limit)
                .toList();
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    private static List<Path> list(Path folder, Predicate<Path> chosen) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = new ArrayList<>(
                    entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                            .filter(chosen)
                            .toList());
            sorted.sort(null);
            return sorted;
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static RunException unreadable(Path folder, IOException cause) {
        return RunException.of("Folder " + folder + ": cannot be read", cause, "check the folder");
    }
}
