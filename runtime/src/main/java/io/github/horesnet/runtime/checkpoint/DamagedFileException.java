package io.github.horesnet.runtime.checkpoint;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A file is not what was written, or not what was asked for. */
public final class DamagedFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    DamagedFileException(Path file, String what) {
        super(file + ": " + oneLine(what));
    }

    /** Names in a file may hold anything. */
    private static String oneLine(String what) {
        String line = what.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
