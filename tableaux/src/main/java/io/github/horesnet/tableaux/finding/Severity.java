package io.github.horesnet.tableaux.finding;

import java.util.Locale;

/** How much a finding matters: an error keeps the block from being generated. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** Returns the word for this severity in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
