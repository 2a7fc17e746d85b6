package io.github.horesnet.tableaux.finding;

/**
 * One thing found in a declared scheme.
 *
 * @param message what was found, what was expected, and the remedy
 */
public record Finding(Rule rule, Position position, String message) {
    private static final int LONGEST = 2_000;

    /** Shortens what no one would read: values may have thousands of digits. */
    public Finding {
        if (message.length() > LONGEST) {
            message = message.substring(0, LONGEST / 2) + " … " + message.substring(message.length() - LONGEST / 2);
        }
    }

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** Returns the finding as one line: {@code file:line:column: severity: message [rule]}. */
    @Override
    public String toString() {
        return position + ": " + rule.severity().word() + ": " + message + " [" + rule.tag() + "]";
    }
}
