package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.finding.Rule;

/** Ends the reading of one line; the reader turns it into a finding and goes on with the next line. */
final class NotationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final int column;

    NotationException(Rule rule, int column, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.column = column;
    }

    static NotationException syntax(int column, String message) {
        return new NotationException(Rule.SYNTAX, column, message);
    }

    static NotationException value(int column, String message) {
        return new NotationException(Rule.VALUE, column, message);
    }

    static NotationException unknown(int column, String message) {
        return new NotationException(Rule.UNKNOWN_NAME, column, message);
    }

    Rule rule() {
        return rule;
    }

    int column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
