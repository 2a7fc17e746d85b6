package io.github.horesnet.tableaux.notation;

/** A place in a cell that moves on over what is read, and skips spaces before it. */
final class Cursor {
    private static final char END = '\0';

    private final String text;
    private final int firstColumn;
    private int at;

    Cursor(Cell cell) {
        this.text = cell.text();
        this.firstColumn = cell.column();
    }

    /** Returns the column of what is read next, from 1. */
    int column() {
        peek();
        return firstColumn + at;
    }

    char peek() {
        while (Character.isWhitespace(here())) {
            at++;
        }
        return here();
    }

    boolean isAtEnd() {
        peek();
        return at >= text.length();
    }

    boolean isAtNumber() {
        return isDigit(peek());
    }

    boolean isAtName() {
        return Character.isLetter(peek());
    }

    boolean accept(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Returns what stands here, for a message. */
    String found() {
        return isAtEnd() ? "the end of the value" : "'" + peek() + "'";
    }

    /** Reads digits, with a point among them or without. */
    String number() {
        int start = at;
        skipDigits();
        if (here() == '.') {
            at++;
            skipDigits();
        }
        return text.substring(start, at);
    }

    /** Reads letters, digits and underscores, and a prime after them. */
    String name() {
        int start = at;
        skipWord();
        if (here() == '\'') {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads letters, digits and underscores, and any primes after them, each of which asks for normalisations of its own. */
    String label() {
        peek();
        int start = at;
        skipWord();
        while (here() == '\'') {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipDigits() {
        while (isDigit(here())) {
            at++;
        }
    }

    private void skipWord() {
        while (Character.isLetterOrDigit(here()) || here() == '_') {
            at++;
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
