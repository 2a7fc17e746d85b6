package io.github.horesnet.processor.declare;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a tableau.
 *
 * @param source the name by which positions call it
 */
public record TableauText(String source, String content) {
    /** Decodes UTF-8; empty where the bytes are none. */
    static Optional<TableauText> decoded(String source, byte[] bytes) {
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new TableauText(source, content));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
