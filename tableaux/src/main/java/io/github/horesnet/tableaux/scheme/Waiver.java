package io.github.horesnet.tableaux.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A rule that an author may set aside openly, with a reason. */
public enum Waiver {
    /** The claimed order is refuted. */
    ORDER,
    /** The scheme approximates no equation. */
    CONSISTENCY,
    /** States grow where sub-nets give zero. */
    STABILITY;

    /** Returns the waiver that {@code word} stands for. */
    public static Optional<Waiver> of(String word) {
        return Arrays.stream(values())
                .filter(waiver -> waiver.word().equals(word))
                .findFirst();
    }

    /** Returns the words for all waivers. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Waiver::word).toList();
    }

    /** Returns the word for this waiver in a text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
