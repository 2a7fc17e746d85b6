package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads one exact value: integers, decimals, {@code sqrt(…)}, constants and {@code + - * / ( )}.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = ("+" | "-") factor | number | "sqrt" "(" sum ")" | constant | "(" sum ")"
 * </pre>
 */
final class Expression {
    private final String text;
    private final int firstColumn;
    private final Map<String, Surd> constants;
    private int at;
    private int depth;

    private Expression(Cell cell, Map<String, Surd> constants) {
        this.text = cell.text();
        this.firstColumn = cell.column();
        this.constants = constants;
    }

    /**
     * Reads a cell.
     *
     * @throws NotationException if the cell is not one value within the limits
     */
    static Surd read(Cell cell, Map<String, Surd> constants) {
        Expression expression = new Expression(cell, constants);
        Surd value = expression.sum();
        if (expression.peek() != END) {
            throw NotationException.syntax(
                    expression.column(),
                    "'" + expression.peek() + "' does not continue a value; expected + - * / or its end");
        }
        return value;
    }

    private Surd sum() {
        Surd sum = product();
        while (true) {
            int column = column();
            if (accept('+')) {
                Surd left = sum;
                Surd right = product();
                sum = bounded(column, () -> left.plus(right));
            } else if (accept('-')) {
                Surd left = sum;
                Surd right = product();
                sum = bounded(column, () -> left.minus(right));
            } else {
                return sum;
            }
        }
    }

    private Surd product() {
        Surd product = factor();
        while (true) {
            int column = column();
            if (accept('*')) {
                Surd left = product;
                Surd right = factor();
                product = bounded(column, () -> left.times(right));
            } else if (accept('/')) {
                Surd left = product;
                Surd right = factor();
                product = bounded(column, () -> left.dividedBy(right));
            } else {
                return product;
            }
        }
    }

    private Surd factor() {
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
                return number();
            } else if (Character.isLetter(peek())) {
                return named();
            }
            throw NotationException.syntax(column, "expected a value, found " + found());
        } finally {
            depth--;
        }
    }

    private Surd closed(int opened) {
        Surd inner = sum();
        if (!accept(')')) {
            throw NotationException.syntax(
                    column(), "expected ')' for the '(' in column " + opened + ", found " + found());
        }
        return inner;
    }

    private Surd number() {
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
        return Surd.of(Rational.of(new BigDecimal(digits)));
    }

    private Surd named() {
        int start = at;
        int column = column();
        while (Character.isLetterOrDigit(peekHere()) || peekHere() == '_') {
            at++;
        }
        String name = text.substring(start, at);
        if (name.equals("sqrt")) {
            return root(column);
        }
        Surd constant = constants.get(name);
        if (constant == null) {
            throw NotationException.unknown(
                    column,
                    "unknown constant '" + name + "'; " + Names.didYouMean(name, constants.keySet())
                            + " (constants are defined by 'let name = value')");
        }
        return constant;
    }

    private Surd root(int column) {
        int opened = column();
        if (!accept('(')) {
            throw NotationException.syntax(opened, "expected '(' after sqrt, found " + found());
        }
        Surd radicand = closed(opened);
        if (!radicand.isRational()) {
            throw NotationException.value(
                    column,
                    "sqrt of " + radicand + ", which is irrational; only roots of rational numbers are exact here");
        }
        return bounded(column, () -> Surd.sqrt(radicand.rational()));
    }

    private static Surd bounded(int column, Supplier<Surd> operation) {
        Surd value;
        try {
            value = operation.get();
        } catch (ArithmeticException e) {
            throw NotationException.value(column, String.valueOf(e.getMessage()));
        }
        if (value.terms().size() > Limits.RADICALS) {
            throw NotationException.value(
                    column, "more than " + Limits.RADICALS + " different square roots in one value");
        }
        boolean tooLong = value.terms().values().stream()
                .anyMatch(factor -> factor.numerator().bitLength() > Limits.BITS
                        || factor.denominator().bitLength() > Limits.BITS);
        if (tooLong) {
            throw NotationException.value(column, "a value of more than " + Limits.BITS + " bits");
        }
        return value;
    }

    private static final char END = '\0';

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
