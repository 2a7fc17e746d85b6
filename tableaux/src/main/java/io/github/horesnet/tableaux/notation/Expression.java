package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads one exact value: integers, decimals, {@code sqrt(…)}, names, sub-nets and {@code + - * / ( )}.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = ("+" | "-") factor | number | "sqrt" "(" sum ")" | "F" [ "[" name { "'" } "]" ] "(" sum ")" | name [ "'" ]
 *         | "(" sum ")"
 * </pre>
 */
final class Expression {
    private final String text;
    private final int firstColumn;
    private final Scope scope;
    private int at;
    private int depth;

    private Expression(Cell cell, Scope scope) {
        this.text = cell.text();
        this.firstColumn = cell.column();
        this.scope = scope;
    }

    /**
     * Reads a number.
     *
     * @throws NotationException if the cell is not one number within the limits
     */
    static Surd number(Cell cell, Scope scope) {
        Quantity value = read(cell, scope);
        if (!value.isNumber()) {
            throw NotationException.syntax(cell.column(), "'" + cell.text() + "' is no number");
        }
        return value.number();
    }

    /**
     * Reads a value.
     *
     * @throws NotationException if the cell is not one value within the limits
     */
    static Quantity read(Cell cell, Scope scope) {
        Expression expression = new Expression(cell, scope);
        Quantity value = expression.sum();
        expression.peek();
        if (expression.at < expression.text.length()) {
            throw NotationException.syntax(
                    expression.column(),
                    "'" + expression.peek() + "' does not continue a value; expected + - * / or its end");
        }
        return value;
    }

    private Quantity sum() {
        Quantity sum = product();
        while (true) {
            int column = column();
            if (accept('+')) {
                Quantity left = sum;
                Quantity right = product();
                sum = Arithmetic.bounded(column, () -> left.plus(right));
            } else if (accept('-')) {
                Quantity left = sum;
                Quantity right = product();
                sum = Arithmetic.bounded(column, () -> left.plus(right.negated()));
            } else {
                return sum;
            }
        }
    }

    private Quantity product() {
        Quantity product = factor();
        while (true) {
            int column = column();
            if (accept('*')) {
                Quantity left = product;
                Quantity right = factor();
                product = Arithmetic.bounded(column, () -> Arithmetic.times(column, left, right));
            } else if (accept('/')) {
                Quantity left = product;
                Quantity right = factor();
                product = Arithmetic.bounded(column, () -> Arithmetic.dividedBy(column, left, right));
            } else {
                return product;
            }
        }
    }

    private Quantity factor() {
        int column = column();
        if (++depth > Limits.NESTING) {
            throw NotationException.value(
                    column, "nested more than " + Limits.NESTING + " deep; define parts with 'let'");
        }
        try {
            if (accept('-')) {
                return factor().negated();
            } else if (accept('+')) {
                return factor();
            } else if (accept('(')) {
                return closed(column);
            } else if (isDigit(peek())) {
                return literal();
            } else if (Character.isLetter(peek())) {
                return named();
            }
            throw NotationException.syntax(column, "expected a value, found " + found());
        } finally {
            depth--;
        }
    }

    private Quantity closed(int opened) {
        Quantity inner = sum();
        if (!accept(')')) {
            throw NotationException.syntax(
                    column(), "expected ')' for the '(' in column " + opened + ", found " + found());
        }
        return inner;
    }

    private Quantity literal() {
        int start = at;
        int column = column();
        skipDigits();
        if (peekHere() == '.') {
            at++;
            skipDigits();
        }
        String digits = text.substring(start, at);
        if (digits.length() > Limits.DIGITS) {
            throw NotationException.value(
                    column, "a number of " + digits.length() + " digits; at most " + Limits.DIGITS + " are read");
        }
        return Arithmetic.bounded(column, () -> Quantity.of(Surd.of(new BigDecimal(digits))));
    }

    private Quantity named() {
        int column = column();
        String name = name();
        if (name.equals("sqrt")) {
            return root(column);
        }
        if (name.equals(SUB_NET) && (peek() == '(' || peek() == '[')) {
            return evaluation(column);
        }
        return scope.value(name)
                .orElseThrow(() -> NotationException.unknown(
                        column, "unknown name '" + name + "'; " + Names.didYouMean(name, scope.names())));
    }

    private String name() {
        int start = at;
        while (Character.isLetterOrDigit(peekHere()) || peekHere() == '_') {
            at++;
        }
        if (peekHere() == '\'') {
            at++;
        }
        return text.substring(start, at);
    }

    /** A prime asks for normalisations of its own. */
    private String label() {
        int start = at;
        name();
        while (peekHere() == '\'') {
            at++;
        }
        return text.substring(start, at);
    }

    private Quantity evaluation(int column) {
        Optional<String> shared = Optional.empty();
        if (accept('[')) {
            peek();
            shared = Optional.of(label()).filter(label -> !label.isEmpty());
            if (shared.isEmpty() || !accept(']')) {
                throw NotationException.syntax(column(), "expected a label and ']' after 'F[', found " + found());
            }
        }
        Quantity input = parenthesised("F");
        return scope.evaluate(shared, input, column);
    }

    private Quantity root(int column) {
        Quantity radicand = parenthesised("sqrt");
        if (!radicand.isNumber()) {
            throw NotationException.value(column, "sqrt of what is no number");
        }
        if (!radicand.number().isRational()) {
            throw NotationException.value(
                    column,
                    "sqrt of " + radicand.number()
                            + ", which is irrational; only roots of rational numbers are exact here");
        }
        return Arithmetic.bounded(
                column, () -> Quantity.of(Surd.sqrt(radicand.number().rational())));
    }

    private Quantity parenthesised(String before) {
        int opened = column();
        if (!accept('(')) {
            throw NotationException.syntax(opened, "expected '(' after " + before + ", found " + found());
        }
        return closed(opened);
    }

    private static final char END = '\0';

    private static final String SUB_NET = "F";

    private String found() {
        return peek() == END ? "the end of the value" : "'" + peek() + "'";
    }

    private boolean accept(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        while (Character.isWhitespace(peekHere())) {
            at++;
        }
        return peekHere();
    }

    private char peekHere() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private void skipDigits() {
        while (isDigit(peekHere())) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int column() {
        peek();
        return firstColumn + at;
    }
}
