package io.github.horesnet.samples.schemes;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a scheme.
 *
 * @param source the name of the text in positions, such as a file's
 * @param defaultName the name of the scheme where the text has no line {@code scheme}
 */
public record SchemeText(String source, Optional<String> defaultName, String text) {
    /** More bytes than the notation reads. */
    private static final int MOST_BYTES = 8_000_000;

    /**
     * Reads a file.
     *
     * @throws RunException if it cannot be read or is not in UTF-8
     */
    public static SchemeText read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MOST_BYTES));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new SchemeText(file.toString(), Optional.empty(), text);
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be read", e, "name a text file in UTF-8");
        }
    }

    /** Checks the text. */
    public Report check() {
        return Check.text(text, source, defaultName);
    }
}
