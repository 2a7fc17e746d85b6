package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.schemes.SchemeText;
import io.github.horesnet.samples.schemes.Schemes;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The scheme that a command is about: a file's, or one known by name. */
final class SchemeInput {
    @Parameters(paramLabel = "FILE|SCHEME", description = "A .tableau file, or the name of a scheme.")
    private String input;

    /**
     * The text of the scheme.
     *
     * @throws RunException if there is neither a scheme nor a file of that name, or the file cannot be read
     */
    SchemeText text() {
        return Schemes.text(input).orElseGet(() -> SchemeText.read(file()));
    }

    private Path file() {
        try {
            Path file = Path.of(input);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // No file can have such a name.
        }
        throw new RunException(Schemes.unknown(input) + ", and there is no file of that name");
    }
}
