package io.github.horesnet.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The constants of a block, one for each coefficient that is neither 0 nor ±1, named as in the tableau. */
final class CoefficientFields {
    private static final BigInteger EXACT_IN_FLOAT = BigInteger.ONE.shiftLeft(24);
    private static final int MOST_DIGITS = 17;

    private final List<FieldSpec> fields = new ArrayList<>();
    private final Map<String, Surd> values = new HashMap<>();

    /** Adds a constant, unless it is there already, and returns its name. */
    String add(Row row, Operand operand, Monomial scale, Surd value) {
        String name = row.entry(operand);
        if (!values.entrySet().contains(Map.entry(name, value))) {
            name = row.prefix() + name;
        }
        if (!values.getOrDefault(name, value).equals(value)) {
            // Several powers of the scalars have factors of their own in this entry.
            name += "_" + scale.toString().replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
        }
        if (values.put(name, value) == null) {
            add(name, value);
        }
        return name;
    }

    private void add(String name, Surd value) {
        FieldSpec.Builder field = FieldSpec.builder(
                        Names.COEFFICIENT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", Names.COEFFICIENT, arguments(value));
        if (!isWrittenOut(value)) {
            field.addJavadoc("$L.\n", value.toMathematics());
        }
        fields.add(field.build());
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    /** A fraction is written out where both its parts are exact as floats, so that their quotient rounds correctly. */
    private static boolean isWrittenOut(Surd value) {
        return value.isRational()
                && value.rational().numerator().abs().compareTo(EXACT_IN_FLOAT) <= 0
                && value.rational().denominator().compareTo(EXACT_IN_FLOAT) <= 0;
    }

    private static CodeBlock arguments(Surd value) {
        if (isWrittenOut(value)) {
            Rational fraction = value.rational();
            return fraction.isInteger()
                    ? CodeBlock.of("$L", fraction.numerator())
                    : CodeBlock.of("$L, $L", fraction.numerator(), fraction.denominator());
        }
        double nearest = Rounding.nearestDouble(value);
        float single = Rounding.nearestFloat(value);
        String literal = literal(new BigDecimal(nearest), digits -> digits.doubleValue() == nearest);
        return (float) nearest == single
                ? CodeBlock.of("$L", literal)
                : CodeBlock.of(
                        "$L, $Lf", literal, literal(new BigDecimal(single), digits -> digits.floatValue() == single));
    }

    /** The fewest digits that give {@code value} back: not {@link Double#toString}, which depends on the JDK. */
    private static String literal(BigDecimal value, Predicate<BigDecimal> isSame) {
        return IntStream.rangeClosed(1, MOST_DIGITS)
                .mapToObj(digits -> value.round(new MathContext(digits)))
                .filter(isSame)
                .findFirst()
                .map(CoefficientFields::literal)
                .orElseThrow();
    }

    private static String literal(BigDecimal value) {
        String digits = value.stripTrailingZeros().toString();
        return digits.contains(".") || digits.contains("E") ? digits : digits + ".0";
    }
}
