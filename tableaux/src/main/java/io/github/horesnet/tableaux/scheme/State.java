package io.github.horesnet.tableaux.scheme;

/**
 * A map that blocks hand on to one another.
 *
 * @param start what it is before the first block
 */
public record State(String name, Start start) {
    /** What a state is before the first block, and again where the shape of maps changes. */
    public enum Start {
        /** The incoming map, or its part where channels are split. */
        GIVEN,
        /** A copy of the first state: the history of a multistep scheme. */
        COPY,
        /** Zero: a velocity. */
        ZERO
    }
}
