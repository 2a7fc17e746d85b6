package io.github.horesnet.samples.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages with places in double braces for what is to be filled in; all have a place for the style. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String STYLE = "style";

    private Template() {}

    /**
     * Puts values in the places of a text that bear their names, in one pass: braces in a value are text.
     *
     * @throws IllegalStateException if a place has no value
     */
    public static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    /** A whole page: a title and a body, in both of which nothing is filled in any more. */
    public static String page(String title, String body) {
        return fill(resource("page.html"), Map.of("title", title, "body", body));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String name = place.group(1);
        if (values.containsKey(name)) {
            return values.get(name);
        }
        if (name.equals(STYLE)) {
            return resource("page.css");
        }
        throw new IllegalStateException("place " + name + " has no value; give one");
    }

    /** A text that lies beside this class, or on the class path where its name starts with a slash. */
    public static String resource(String name) {
        try (InputStream stream = Template.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing; build the module anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
