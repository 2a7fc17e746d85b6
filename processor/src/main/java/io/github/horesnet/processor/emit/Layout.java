package io.github.horesnet.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The white space by which a person would have written a generated source. */
final class Layout {
    private static final int WIDTH = 96;
    private static final String CONSTANT = "    private static final ";
    private static final Pattern ENTRY = Pattern.compile("\\S+ (R?[A-Z]\\d*_|R?[AU]\\d|R?[A-Z])\\d+(?:_\\w+)? = .*");

    private Layout() {}

    /** Writes comments of one line on one line, and sets the constants of each row of the tableau apart. */
    static String tidy(String source) {
        List<String> lines = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        String row = "";
        for (String line : withShortComments(List.of(source.split("\n", -1)))) {
            pending.add(line);
            if (!line.isEmpty() && !line.startsWith("    /** ")) {
                String own = row(line);
                boolean sameRow = !own.isEmpty() && own.equals(row);
                row = own;
                pending.stream().filter(kept -> !(sameRow && kept.isEmpty())).forEach(lines::add);
                pending.clear();
            }
        }
        lines.addAll(pending);
        return String.join("\n", lines);
    }

    /** Returns of which row of the tableau a line's constant is, or nothing. */
    private static String row(String line) {
        if (!line.startsWith(CONSTANT)) {
            return "";
        }
        Matcher entry = ENTRY.matcher(line.substring(CONSTANT.length()));
        return entry.matches() ? entry.group(1) : "";
    }

    private static List<String> withShortComments(List<String> lines) {
        List<String> shortened = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.endsWith("/**") && i + 2 < lines.size() && lines.get(i + 2).endsWith(" */")) {
                shortened.add(line + lines.get(i + 1).stripLeading().substring(1) + " */");
                i += 2;
            } else {
                shortened.add(line);
            }
        }
        return shortened;
    }

    /** Breaks a paragraph into lines at its spaces. */
    static List<String> wrapped(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
