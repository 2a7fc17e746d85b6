package io.github.horesnet.runtime.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a metrics file.
 *
 * @param whole the lines that end
 * @param rest what comes after them, in which bytes of half a character may be replaced
 */
record MetricsText(String whole, String rest) {
    /** A long run that records each of its steps has a quarter of this. */
    private static final long MOST_BYTES = 1L << 28;

    /**
     * Reads a file.
     *
     * @throws RunException if it cannot be read, or is larger than runs write
     */
    static MetricsText of(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new RunException("Metrics file " + file + ": found " + size + " bytes; expected at most "
                        + MOST_BYTES + "; name a file that a run wrote");
            }
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            String whole =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
            return new MetricsText(whole, new String(bytes, end, bytes.length - end, UTF_8));
        } catch (IOException e) {
            throw RunException.of("Metrics file " + file + ": cannot be read", e, "name a file that a run wrote");
        }
    }
}
