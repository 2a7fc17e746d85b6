package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.scheme.Waiver;

/**
 * A part of a scheme that has a position in its text.
 *
 * @param row the row's name
 * @param entry the entry of the row from 1, or 0 for the row as a whole
 */
public record Place(String row, int entry) {
    /** The line that names the scheme. */
    public static final Place SCHEME = new Place("scheme", 0);

    /** The line that claims the order. */
    public static final Place ORDER = new Place("order", 0);

    /** Returns the line that waives a rule. */
    public static Place waiver(Waiver waiver) {
        return new Place("waive " + waiver.word(), 0);
    }

    /** Returns the line that declares a learnable scalar. */
    public static Place scalar(String name) {
        return new Place("learn " + name, 0);
    }

    /** The row of the weights b. */
    public static final Place WEIGHTS = new Place("b", 0);

    /** The row of the embedded weights b̂, or of their difference from b. */
    public static final Place EMBEDDED = new Place("bhat", 0);

    /** The row of the error b − b̂, where it stands in the place of the embedded weights. */
    public static final Place ERROR = new Place("err", 0);

    /** Returns the row of a stage, from 1. */
    public static Place stage(int stage) {
        return new Place("stage " + stage, 0);
    }

    /** Returns the equation for the successor of a state; that of the state x holds the weights b. */
    public static Place successor(String state) {
        return new Place("successor " + state, 0);
    }

    /** Returns an entry of this row, from 1. */
    public Place at(int entry) {
        return new Place(row, entry);
    }
}
