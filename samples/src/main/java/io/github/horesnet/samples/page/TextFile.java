package io.github.horesnet.samples.page;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text in the folder of results. */
public final class TextFile {
    private TextFile() {}

    /**
     * Writes a file, in folders that are made where they are not there.
     *
     * @throws RunException if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be written", e, "name another folder with --out");
        }
    }
}
