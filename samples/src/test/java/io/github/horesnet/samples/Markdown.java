package io.github.horesnet.samples;

import java.util.List;
import java.util.regex.Pattern;

/** Reads documents of this project. */
public final class Markdown {
    private Markdown() {}

    /** The contents of the fenced blocks of a language, in order. */
    public static List<String> blocks(String document, String language) {
        Pattern fence = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$");
        return fence.matcher(document).results().map(match -> match.group(1)).toList();
    }

    /** Whether a document says something, wherever its lines break. */
    public static boolean contains(String document, String text) {
        return document.replaceAll("\\s+", " ").contains(text);
    }
}
