package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRowsTest {
    private static Reading reading(String text) {
        return TableauReader.read(text, "test", Optional.of("Test"));
    }

    private static Scheme read(String text) {
        Reading reading = reading(text);
        assertEquals(List.of(), reading.findings());
        return reading.scheme().orElseThrow();
    }

    @Test
    void the_form_of_shu_and_osher_expands_to_its_tableau() {
        Scheme scheme = read("""
                alpha | 1
                beta  | 1
                alpha | 3/4 1/4
                beta  | .   1/4
                alpha | 1/3 . 2/3
                beta  | .   . 2/3
                """);
        Scheme expected = read(Catalogue.text("SSPRK33").orElseThrow());
        assertEquals(expected.inputs(), scheme.inputs());
        assertEquals(expected.outputs(), scheme.outputs());
    }

    /** J. H. Williamson, J. Comput. Phys. 35 (1980), third order. */
    @Test
    void the_low_storage_form_expands_to_a_tableau_of_its_order() {
        Scheme scheme = read("A | 0 -5/9 -153/128\nB | 1/3 15/16 8/15\n");
        assertEquals(3, OrderProof.of(scheme.tableau()).order());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A | 1|B | 1; A1 is 1, but there is no register before it",
                "A | 0; no row B",
                "B | 1|B | 1; a second row B",
                "alpha | 1; 1 rows alpha and 0 rows beta",
                "alpha | 1/2|beta | 1; row alpha of stage 1 sums to 1/2, expected 1",
                "alpha | 1 1|beta | 1; row alpha has entry 2, but at most 1 are known here",
                "alpha | 1|B | 1; row B belongs to another form",
                "A | 0|1/2 | 1; a row of a tableau after rows of registers",
                "|B | 1; row B after rows of a tableau",
                "B | 1|x' = x; an equation after rows",
            })
    void what_is_no_such_form_is_refused(String lines, String message) {
        String text = lines.startsWith("|") ? "|\n" + lines.substring(1) : lines.replaceAll("(?<=[0-9])\\|", "\n");
        Reading reading = reading(text);
        assertTrue(
                reading.findings().get(0).message().contains(message),
                reading.findings().toString());
    }
}
