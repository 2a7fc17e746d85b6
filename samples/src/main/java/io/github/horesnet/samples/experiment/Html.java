package io.github.horesnet.samples.experiment;

import java.util.Locale;

/** Text for a page. */
public final class Html {
    private Html() {}

    /** A formatted text in which nothing is read as markup. */
    public static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
