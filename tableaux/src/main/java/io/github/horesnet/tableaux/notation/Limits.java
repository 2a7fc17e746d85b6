package io.github.horesnet.tableaux.notation;

/** The sizes up to which a text is read, so that no input costs more than bounded time and memory. */
final class Limits {
    static final int CHARACTERS = 1_000_000;
    static final int STAGES = 100;
    static final int DIGITS = 400;
    static final int NESTING = 50;
    static final int BITS = 8_192;
    static final int RADICALS = 16;
    static final int ORDER = 12;
    static final int TERMS = 500;
    static final int STATES = 16;
    static final int DEGREE = 8;

    private Limits() {}
}
