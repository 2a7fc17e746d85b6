package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Image files decoded by all processors, in the order of the files.
 *
 * @param images those that are whole
 * @param damaged the others, each with the reason
 */
record DecodedImages(ImageSet images, List<String> damaged) {
    private static final int NAMED = 3;

    /**
     * Decodes {@code files} to squares of {@code side} pixels after a resize to {@code shorterSide}.
     *
     * @param root the folder that files must be in, when links are followed
     * @throws RunException if the images do not fit into the memory
     */
    static DecodedImages of(
            Path root, List<ImageFiles.Labelled> files, List<String> classes, int side, int shorterSide) {
        ImageSize size = new ImageSize(3, side, side);
        byte[] pixels = new byte[bytes(files.size(), size)];
        List<Optional<String>> damage = IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> decode(root, files.get(i).file(), side, shorterSide, pixels, i * size.values()))
                .toList();
        int[] labels = files.stream().mapToInt(ImageFiles.Labelled::label).toArray();
        int whole = 0;
        for (int i = 0; i < labels.length; i++) {
            if (damage.get(i).isEmpty()) {
                labels[whole] = labels[i];
                System.arraycopy(pixels, i * size.values(), pixels, whole * size.values(), size.values());
                whole++;
            }
        }
        byte[] kept = whole == labels.length ? pixels : Arrays.copyOf(pixels, whole * size.values());
        ImageSet images = new ImageSet(
                root.toAbsolutePath().normalize().getFileName() + " images",
                classes,
                3,
                side,
                side,
                kept,
                Arrays.copyOf(labels, whole));
        return new DecodedImages(
                images, damage.stream().flatMap(Optional::stream).toList());
    }

    private static int bytes(int count, ImageSize size) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        long most = Math.min(Integer.MAX_VALUE - 8, free);
        long bytes = (long) count * size.values();
        if (bytes > most) {
            throw new RunException(count + " images of " + size + " take " + (bytes >> 20) + " MB; expected at most "
                    + (most >> 20) + " MB; take fewer or smaller images"
                    + (free < bytes ? ", or give Java more memory by -Xmx" : ""));
        }
        return (int) bytes;
    }

    private static Optional<String> decode(Path root, Path file, int side, int shorterSide, byte[] pixels, int start) {
        try {
            Picture picture = Decoder.decode(read(root, file)).square(side, shorterSide);
            System.arraycopy(picture.pixels(), 0, pixels, start, picture.pixels().length);
            return Optional.empty();
        } catch (DamagedImageException e) {
            return Optional.of(file + " (" + e.getMessage() + ")");
        }
    }

    private static byte[] read(Path root, Path file) throws DamagedImageException {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new DamagedImageException("a link out of the data's folder");
            }
            return Decoder.read(file);
        } catch (IOException e) {
            throw DamagedImageException.of(e);
        }
    }

    /**
     * Checks that no image is damaged.
     *
     * @throws RunException if one is
     */
    void requireUndamaged(int files) {
        if (!damaged.isEmpty()) {
            String more = damaged.size() > NAMED ? " and " + (damaged.size() - NAMED) + " more" : "";
            throw new RunException("Found " + damaged.size() + " damaged of " + files + " images: "
                    + String.join(", ", damaged.subList(0, Math.min(NAMED, damaged.size()))) + more
                    + "; mend or delete them, or leave damaged images out (--skip-damaged)");
        }
    }
}
