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
    private static final String SUB_NET = "F";

    private final Cursor cursor;
    private final Scope scope;
    private int depth;

    private Expression(Cell cell, Scope scope) {
        this.cursor = new Cursor(cell);
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
        Cursor end = expression.cursor;
        if (!end.isAtEnd()) {
            throw NotationException.syntax(
                    end.column(), end.found() + " does not continue a value; expected + - * / or its end");
        }
        return value;
    }

    private Quantity sum() {
        Quantity sum = product();
        while (true) {
            int column = cursor.column();
            if (cursor.accept('+')) {
                Quantity left = sum;
                Quantity right = product();
                sum = Arithmetic.bounded(column, () -> left.plus(right));
            } else if (cursor.accept('-')) {
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
            int column = cursor.column();
            if (cursor.accept('*')) {
                Quantity left = product;
                Quantity right = factor();
                product = Arithmetic.bounded(column, () -> Arithmetic.times(column, left, right));
            } else if (cursor.accept('/')) {
                Quantity left = product;
                Quantity right = factor();
                product = Arithmetic.bounded(column, () -> Arithmetic.dividedBy(column, left, right));
            } else {
                return product;
            }
        }
    }

    private Quantity factor() {
        int column = cursor.column();
        if (++depth > Limits.NESTING) {
            throw NotationException.value(
                    column, "nested more than " + Limits.NESTING + " deep; define parts with 'let'");
        }
        try {
            if (cursor.accept('-')) {
                return factor().negated();
            } else if (cursor.accept('+')) {
                return factor();
            } else if (cursor.accept('(')) {
                return closed(column);
            } else if (cursor.isAtNumber()) {
                return literal();
            } else if (cursor.isAtName()) {
                return named();
            }
            throw NotationException.syntax(column, "expected a value, found " + cursor.found());
        } finally {
            depth--;
        }
    }

    private Quantity closed(int opened) {
        Quantity inner = sum();
        if (!cursor.accept(')')) {
            throw NotationException.syntax(
                    cursor.column(), "expected ')' for the '(' in column " + opened + ", found " + cursor.found());
        }
        return inner;
    }

    private Quantity literal() {
        int column = cursor.column();
        String digits = cursor.number();
        if (digits.length() > Limits.DIGITS) {
            throw NotationException.value(
                    column, "a number of " + digits.length() + " digits; at most " + Limits.DIGITS + " are read");
        }
        return Arithmetic.bounded(column, () -> Quantity.of(Surd.of(new BigDecimal(digits))));
    }

    private Quantity named() {
        int column = cursor.column();
        String name = cursor.name();
        if (name.equals("sqrt")) {
            return root(column);
        }
        if (name.equals(SUB_NET) && (cursor.peek() == '(' || cursor.peek() == '[')) {
            return evaluation(column);
        }
        return scope.value(name)
                .orElseThrow(() -> NotationException.unknown(
                        column, "unknown name '" + name + "'; " + Names.didYouMean(name, scope.names())));
    }

    private Quantity evaluation(int column) {
        Optional<String> shared = Optional.empty();
        if (cursor.accept('[')) {
            shared = Optional.of(cursor.label()).filter(label -> !label.isEmpty());
            if (shared.isEmpty() || !cursor.accept(']')) {
                throw NotationException.syntax(
                        cursor.column(), "expected a label and ']' after 'F[', found " + cursor.found());
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
        int opened = cursor.column();
        if (!cursor.accept('(')) {
            throw NotationException.syntax(opened, "expected '(' after " + before + ", found " + cursor.found());
        }
        return closed(opened);
    }
}
