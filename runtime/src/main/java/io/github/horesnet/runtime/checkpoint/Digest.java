package io.github.horesnet.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes that come one after the other. */
final class Digest {
    /** The length of {@link #hex()}. */
    static final int LENGTH = 64;

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds what remains in {@code bytes}, and leaves its position as it was. */
    void add(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
    }

    /** The digest of all that was added; to be asked for once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
