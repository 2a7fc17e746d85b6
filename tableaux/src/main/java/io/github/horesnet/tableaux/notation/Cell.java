package io.github.horesnet.tableaux.notation;

import java.util.ArrayList;
import java.util.List;

/** A piece of a line with the column where it starts, from 1. */
record Cell(String text, int column) {
    /** Splits at white space outside parentheses. */
    List<Cell> split() {
        List<Cell> cells = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = Character.isWhitespace(c) && depth == 0;
            if (separates && start >= 0) {
                cells.add(part(start, i));
                start = -1;
            } else if (!separates && start < 0) {
                start = i;
            }
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
        }
        if (start >= 0) {
            cells.add(part(start, text.length()));
        }
        return cells;
    }

    /** Returns a part of the text with its column. */
    Cell part(int from, int to) {
        return new Cell(text.substring(from, to), column + from);
    }

    /** Returns what follows an index. */
    Cell from(int index) {
        return part(index, text.length());
    }

    /** Returns the text without white space around it. */
    Cell stripped() {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Cell(text.strip(), column + from);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
