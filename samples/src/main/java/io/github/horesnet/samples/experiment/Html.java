package io.github.horesnet.samples.experiment;

import java.util.Locale;

/** Text for a page. */
final class Html {
    private Html() {}

    /** A formatted text in which nothing is read as markup. */
    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
