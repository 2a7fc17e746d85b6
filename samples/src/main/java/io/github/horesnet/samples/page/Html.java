package io.github.horesnet.samples.page;

import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

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

    /** A value in which nothing is read as markup. */
    public static String text(Object value) {
        return format("%s", value);
    }

    /** Joins cells, which are markup themselves, into a row of a table. */
    public static Collector<CharSequence, ?, String> row() {
        return Collectors.joining("</td><td>", "<tr><td>", "</td></tr>");
    }
}
