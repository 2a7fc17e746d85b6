package io.github.horesnet.tableaux.finding;

import java.util.Locale;

/** A rule that a declared scheme is held to. */
public enum Rule {
    /** The text follows the notation. */
    SYNTAX(Severity.ERROR),
    /** Every value is a real number within the limits of the notation. */
    VALUE(Severity.ERROR),
    /** Every name that is used has been defined. */
    UNKNOWN_NAME(Severity.ERROR),
    /** Each stage uses only stages before it. */
    NOT_EXPLICIT(Severity.ERROR),
    /** Each row of A sums to its abscissa c. */
    ROW_SUM(Severity.ERROR),
    /** The weights b sum to 1. */
    WEIGHT_SUM(Severity.ERROR),
    /** The embedded weights b̂ sum to 1. */
    EMBEDDED_WEIGHT_SUM(Severity.ERROR),
    /** The order conditions of the claimed order hold. */
    ORDER_REFUTED(Severity.ERROR),
    /** The order conditions of the order claimed for the embedded weights b̂ hold. */
    EMBEDDED_ORDER_REFUTED(Severity.ERROR),
    /** No single entry, changed, makes right what breaks another rule. */
    REPAIR(Severity.NOTE),
    /** The claimed order is the order. */
    ORDER_UNDERSTATED(Severity.NOTE),
    /** The order conditions hold exactly, not only within the digits of rounded decimals. */
    ORDER_BY_INTERVAL(Severity.NOTE),
    /** The scheme claims an order. */
    ORDER_UNCLAIMED(Severity.NOTE),
    /** A waived rule is broken. */
    WAIVER_UNUSED(Severity.WARNING),
    /** A claim that a waiver accepts is refuted. */
    WAIVED(Severity.NOTE),
    /** No coefficient is a simple fraction that was rounded. */
    ROUNDED_FRACTION(Severity.NOTE),
    /** The entries of a row do not cancel so much that float32 maps lose three digits. */
    AMPLIFICATION(Severity.NOTE),
    /** Order is claimed for a kind of scheme of which it can be proved. */
    ORDER_OF_KIND(Severity.ERROR),
    /** A map that sub-nets leave alone stays as it is, and blocks advance an equation. */
    INCONSISTENT(Severity.ERROR),
    /** States stay bounded where sub-nets give zero. */
    NOT_ZERO_STABLE(Severity.ERROR),
    /** Each part of a split map starts from itself. */
    PART_REPLACED(Severity.ERROR),
    /** Each learnable scalar stands in an equation. */
    UNUSED_SCALAR(Severity.WARNING),
    /** Each stage reaches the output or the embedded output. */
    UNREACHABLE_STAGE(Severity.WARNING),
    /** Each stage reaches the output. */
    EMBEDDED_ONLY_STAGE(Severity.NOTE);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Returns the tag that names this rule in messages, such as {@code row-sum}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
