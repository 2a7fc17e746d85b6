package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Monomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets numbers and names as formulas in one size of type. */
record Typesetter(double size) {
    private static final Pattern NAME = Pattern.compile("(.+?)(\\d+|Out)?(′?)");
    private static final double INDEX = 0.72;

    Formula word(String text) {
        return new Formula.Word(text, size, Face.MATHS, Mark.Anchor.MIDDLE);
    }

    /** Sets a name in italics, its number as an index: k2, or h with the index "out". */
    Formula name(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || matcher.group(2) == null) {
            return new Formula.Word(name, size, Face.VARIABLE, Mark.Anchor.MIDDLE);
        }
        Formula indexed = new Formula.Index(
                new Formula.Word(matcher.group(1), size, Face.VARIABLE, Mark.Anchor.END),
                index(matcher.group(2).toLowerCase(Locale.ROOT)),
                0.25 * size);
        return matcher.group(3).isEmpty() ? indexed : new Formula.Row(List.of(indexed, word("′")), 0);
    }

    private Formula index(String text) {
        return new Formula.Word(text, size * INDEX, Face.MATHS, Mark.Anchor.START);
    }

    /** Sets a product of powers. */
    Formula monomial(Monomial monomial) {
        List<Formula> factors = new ArrayList<>();
        monomial.powers().forEach((scalar, power) -> {
            Formula base = name(scalar);
            factors.add(power == 1 ? base : new Formula.Index(base, index(power.toString()), -0.35 * size));
        });
        return new Formula.Row(factors, 0.1 * size);
    }

    /** Sets a number: one that is not exact as a decimal, others as a sum of multiples of roots over one denominator. */
    Formula number(Surd number) {
        if (!number.isExact()) {
            return word(number.toMathematics());
        }
        BigInteger denominator = number.denominator();
        boolean outside = number.terms().size() == 1
                && number.terms().values().iterator().next().signum() < 0
                && !denominator.equals(BigInteger.ONE);
        Formula over = sum(outside ? number.negated() : number, denominator);
        if (denominator.equals(BigInteger.ONE)) {
            return over;
        }
        Formula fraction = new Formula.Fraction(over, word(denominator.toString()), size);
        return outside ? new Formula.Row(List.of(word("−"), fraction), 0.08 * size) : fraction;
    }

    private Formula sum(Surd number, BigInteger denominator) {
        List<Formula> parts = new ArrayList<>();
        for (Map.Entry<Long, Rational> term : number.terms().entrySet()) {
            BigInteger factor = term.getValue().times(Rational.of(denominator)).numerator();
            if (!parts.isEmpty()) {
                parts.add(word(factor.signum() < 0 ? "−" : "+"));
                factor = factor.abs();
            }
            parts.add(multiple(factor, term.getKey()));
        }
        return parts.isEmpty() ? word("0") : new Formula.Row(parts, 0.1 * size);
    }

    private Formula multiple(BigInteger factor, long radicand) {
        String sign = factor.signum() < 0 ? "−" : "";
        if (radicand == 1) {
            return word(sign + factor.abs());
        }
        Formula root = new Formula.Root(word(Long.toString(radicand)), size);
        String before = factor.abs().equals(BigInteger.ONE) ? sign : sign + factor.abs();
        Formula multiple = new Formula.Word(before, size, Face.MATHS, Mark.Anchor.END);
        return before.isEmpty() ? root : new Formula.Row(List.of(multiple, root), 0);
    }
}
