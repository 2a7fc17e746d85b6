package io.github.horesnet.samples.bench;

import java.util.Locale;

/** Whose code a network is. */
public enum Code {
    /** Generated blocks. */
    HORESNET,
    /** Generated blocks with glibc's allocator trimmed: as they are started where no better one is installed. */
    TRIMMED,
    /** A loop over the tableau in DJL. */
    PLAIN,
    /** The convolutions alone: no network that has them can be faster. */
    FLOOR,
    /** Python's PyTorch, as its user starts it. */
    PEER,
    /** Python's PyTorch with the allocator that horesnet has. */
    PEER_PRELOADED;

    /** Its word in files and options. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its networks are of generated blocks. */
    boolean isGenerated() {
        return this == HORESNET || this == TRIMMED;
    }

    /** Whether it runs in Python. */
    boolean isPeer() {
        return this == PEER || this == PEER_PRELOADED;
    }
}
