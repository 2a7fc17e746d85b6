package io.github.horesnet.tableaux.notation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a text defines: each once, and none of the notation's own. */
final class Identifiers {
    /** A letter, then letters, digits or underscores. */
    static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,99}";

    private static final Pattern WHOLE = Pattern.compile(NAME);
    private static final Pattern RESERVED = Pattern.compile("sqrt|uniform|F|h|h\\d+|hOut");

    private final Set<String> defined = new HashSet<>();

    /**
     * Defines a name.
     *
     * @param role what it names, such as {@code "a state"}
     * @throws NotationException if it is no name, or is taken
     */
    void define(String name, String role, int column) {
        if (!WHOLE.matcher(name).matches()) {
            throw NotationException.syntax(
                    column, "'" + name + "' cannot name " + role + "; a name is a letter, then letters, digits or _");
        }
        if (RESERVED.matcher(name).matches()) {
            throw NotationException.syntax(
                    column, "'" + name + "' has a meaning of its own in the notation; choose another name for " + role);
        }
        if (defined.size() == Limits.NAMES) {
            throw NotationException.value(column, "more than " + Limits.NAMES + " names");
        }
        if (!defined.add(name)) {
            throw NotationException.syntax(column, "'" + name + "' is defined already; choose another name");
        }
    }
}
