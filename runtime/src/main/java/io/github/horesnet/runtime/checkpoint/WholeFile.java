package io.github.horesnet.runtime.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that takes the place of an older one when it is whole and on the disk, and not before. */
public final class WholeFile {
    private static final String UNFINISHED = ".unfinished";

    private WholeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it all. */
        void write(FileChannel channel) throws IOException;
    }

    /**
     * Writes {@code file}; the one there before stays until the new one is on the disk.
     *
     * @throws IOException if it cannot be written, in which case the one before is still there
     */
    public static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                content.write(channel);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        sync(file.toAbsolutePath().normalize().resolveSibling(""));
    }

    /** Has the disk hold the new name too; where folders cannot be opened, the system sees to that. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the file itself is on the disk.
        }
    }
}
