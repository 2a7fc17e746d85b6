package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Constants CONSTANTS = new Constants();

    static {
        CONSTANTS.define("s6", Surd.sqrt(Rational.of(6)));
        CONSTANTS.define("gamma", Surd.of(1, 4));
    }

    private static Surd read(String text) {
        return Expression.number(new Cell(text, 1), CONSTANTS);
    }

    @ParameterizedTest
    @CsvSource({
        "1/6, 1/6",
        "-8.14164, -203541/25000",
        "2*3+4*5, 26",
        "1-2-3, -4",
        "8/4/2, 1",
        "-(1+2)/(3+6), -1/3",
        "--1, 1",
        "2*-3, -6",
        ".5, error",
        "5., 5",
        "(4+94*s6)/375, (4+94*sqrt(6))/375",
        "sqrt(6)*sqrt(6), 6",
        "sqrt(2)*sqrt(3)-sqrt(6), 0",
        "sqrt(8/2), 2",
        "gamma * 2, 1/2",
        "1/(1+sqrt(2)), -1+sqrt(2)",
    })
    void values_are_exact(String text, String expected) {
        if (expected.equals("error")) {
            assertThrows(NotationException.class, () -> read(text));
        } else {
            assertEquals(expected, read(text).toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/0; 2; division by zero",
                "1/(2; 5; expected ')' for the '(' in column 3",
                "1 2; 3; '2' does not continue a value",
                "sqrt(-2); 1; not real",
                "sqrt(sqrt(2)); 1; irrational",
                "sqrt 2; 6; expected '('",
                "gama; 1; did you mean 'gamma'?",
                "1/; 3; expected a value, found the end of the value",
                "1e5; 2; 'e' does not continue a value",
                "sqrt(9223372036854775808); 1; square roots are taken of integers up to",
            })
    void a_bad_value_is_named_at_its_column(String text, int column, String message) {
        NotationException exception = assertThrows(NotationException.class, () -> read(text));
        assertTrue(exception.reason().contains(message), exception.reason());
        assertEquals(column, exception.column());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.43478260870",
                "-0.666666666667/2",
                "7/11*0.123456789012345",
                "0.100000000000001*3",
                "0.70710678118654752*sqrt(2)",
                "1-0.70710678118654752",
                "0.70710678118654752-0.70710678118654752",
                "sqrt(3)/0.70710678118654752",
                "0.123456789012*0.210987654321",
                "0.5000000000000",
            })
    void a_number_is_written_as_text_that_reads_back_to_it_and_to_what_it_may_mean(String text) {
        Surd number = read(text);
        Surd again = read(number.toNotation());
        assertEquals(number, again);
        assertEquals(number.halfWidth(), again.halfWidth());
    }

    @Test
    void sizes_are_bounded() {
        assertTrue(refused("9".repeat(3_001)).contains("digits"));
        assertTrue(refused("(".repeat(10_000)).contains("nested"));
        assertTrue(refused("-".repeat(10_000) + "1").contains("nested"));
        String factor = "9".repeat(400);
        assertTrue(refused(String.join("*", Collections.nCopies(100, factor))).contains("bits"));
        assertTrue(refused("sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17)+sqrt(19)+sqrt(23)+sqrt(29)"
                        + "+sqrt(31)+sqrt(37)+sqrt(41)+sqrt(43)+sqrt(47)+sqrt(53)+sqrt(59)")
                .contains("square roots"));
        assertTrue(refused("sqrt(9223372036854775783)*sqrt(2)").contains("roots are taken"));
    }

    private static String refused(String text) {
        return assertThrows(NotationException.class, () -> read(text)).reason();
    }
}
