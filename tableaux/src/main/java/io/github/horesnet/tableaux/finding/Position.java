package io.github.horesnet.tableaux.finding;

/**
 * A place in a text.
 *
 * @param source the name of the text, such as a file's
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Position(String source, int line, int column) {
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
