package io.github.horesnet.samples.process;

import ai.djl.util.Utils;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A folder for what is of no more use once something was read from it. */
public final class ScratchFolder {
    private ScratchFolder() {}

    /**
     * Makes a folder, and deletes it after use.
     *
     * @return what its use gave
     * @throws RunException if it cannot be made
     */
    public static <T> T use(Function<Path, T> use) {
        Path folder = make();
        try {
            return use.apply(folder);
        } finally {
            Utils.deleteQuietly(folder);
        }
    }

    private static Path make() {
        try {
            return Files.createTempDirectory("horesnet");
        } catch (IOException e) {
            throw RunException.of(
                    "a temporary folder cannot be made", e, "free some space, or name one by -Djava.io.tmpdir");
        }
    }
}
