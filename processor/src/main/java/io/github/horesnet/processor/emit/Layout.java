package io.github.horesnet.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The white space by which a person would have written a generated source. */
final class Layout {
    private static final int WIDTH = 96;
    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("/\\*\\*\\n\\s+\\* ([^\\n]*)\\n\\s+\\*/");
    private static final Pattern CONSTANT =
            Pattern.compile("    private static final \\S+ (R?[A-Z]\\d*_|R?[AU]\\d|R?[A-Z])\\d+(?:_\\w+)? = .*");

    private Layout() {}

    /** Writes comments of one line on one line, and sets the constants of each row of the tableau apart. */
    static String tidy(String source) {
        List<String> lines = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        String row = "";
        for (String line :
                ONE_LINE_COMMENT.matcher(source).replaceAll("/** $1 */").split("\n", -1)) {
            Matcher constant = CONSTANT.matcher(line);
            pending.add(line);
            if (constant.matches() || !(line.isEmpty() || line.startsWith("    /** "))) {
                boolean sameRow = constant.matches() && constant.group(1).equals(row);
                row = constant.matches() ? constant.group(1) : "";
                pending.stream().filter(kept -> !(sameRow && kept.isEmpty())).forEach(lines::add);
                pending.clear();
            }
        }
        lines.addAll(pending);
        return String.join("\n", lines);
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
