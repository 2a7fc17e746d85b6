package io.github.horesnet.samples.page;

import java.util.Locale;

/** Text for a page. */
public final class Html {
    private Html() {}

    /** A formatted text in which nothing is read as markup, neither in an element nor in a quoted attribute. */
    public static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
