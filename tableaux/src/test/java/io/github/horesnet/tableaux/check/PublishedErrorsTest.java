package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.notation.TableauWriter;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Errors that were published, in the coefficients of Luo et al. (2022) and in the blocks of their code, are found. */
class PublishedErrorsTest {
    private static final String VERNER = catalogued("Verner89");

    private static String catalogued(String name) {
        return Catalogue.text(name).orElseThrow();
    }

    private static Scheme read(String text) {
        return TableauReader.read(text, "t", Optional.empty()).scheme().orElseThrow();
    }

    private static void assertFound(String text, String... parts) {
        List<String> findings = Check.text(text, "t", Optional.of("T")).findings().stream()
                .map(Finding::toString)
                .toList();
        for (String part : parts) {
            assertTrue(
                    findings.stream().anyMatch(finding -> finding.contains(part)),
                    () -> part + " in\n" + String.join("\n", findings));
        }
        assertTrue(findings.stream().anyMatch(finding -> finding.contains(": error: ")), text);
    }

    /** Returns the printed tableau with Verner's abscissae, nothing waived. */
    private static Scheme printed() {
        Scheme printed = read(catalogued("Verner89AsPrinted").replaceAll("(?m)^waive.*\n", ""));
        Tableau tableau = printed.tableau();
        List<Surd> c = read(VERNER).tableau().abscissae().orElseThrow().subList(0, tableau.stages());
        return Scheme.rungeKutta(
                printed.name(),
                printed.claims(),
                new Tableau(Optional.of(c), tableau.matrix(), tableau.weights(), Optional.empty()));
    }

    @Test
    void the_printed_Verner_is_wrong_in_k5_in_k12_and_in_its_weights() {
        assertFound(
                TableauWriter.write(printed()),
                "row 5 of A sums to (50+48*sqrt(6))/375, but c5 is (2+2*sqrt(6))/15",
                "note: a5,4 is (328+206*sqrt(6))/375; with (328+208*sqrt(6))/375 in its place row 5 sums to c5",
                "row 12 of A sums to 16037517/12500, but c12 is 4/3",
                "the weights b sum to 2481/2500, not to 1",
                "order 8 is claimed for b, but the order is 0");
    }

    @Test
    void k12_is_printed_with_two_wrong_coefficients_beside_rounded_ones() {
        List<Surd> row = printed().tableau().matrix().get(11);
        List<Surd> exact = read(VERNER).tableau().matrix().get(11);
        Surd rounding = Surd.of(1, 100);
        List<Integer> wrong = IntStream.rangeClosed(1, row.size())
                .filter(entry -> {
                    Surd error = row.get(entry - 1).minus(exact.get(entry - 1));
                    return error.minus(rounding).signum() > 0
                            || error.plus(rounding).signum() < 0;
                })
                .boxed()
                .toList();
        assertEquals(List.of(7, 10), wrong);
    }

    @Test
    void both_wrong_coefficients_of_the_printed_k12_are_pointed_at_from_its_row_alone() {
        String both = "a12,7 is 21197/25, expected about 413, and a12,10 is 60573/100, expected about -242: ";
        assertFound(TableauWriter.write(printed()), "t:17:76: note: " + both, "t:17:158: note: " + both);
    }

    @Test
    void one_wrong_decimal_among_rounded_ones_is_pointed_at() {
        assertFound(
                TableauWriter.write(printed()).replace("10:60573/100", "10:-241.54"),
                "note: a12,7 is 21197/25, expected about 413.5: so row 12 sums to c12");
    }

    @Test
    void each_wrong_coefficient_of_the_printed_Verner_is_pointed_at() {
        assertFound(
                VERNER.replace("208*sqrt(6)", "206*sqrt(6)"),
                "t:11:66: note: a5,4 is (328+206*sqrt(6))/375; with (328+208*sqrt(6))/375 in its place every rule holds");
        assertFound(
                VERNER.replace("(154922-40458*sqrt(6))/135", "847.88"),
                "note: a12,7 is 21197/25; with (154922-40458*sqrt(6))/135 in its place every rule holds");
        assertFound(
                VERNER.replace("(26304-15176*sqrt(6))/45", "605.73"),
                "note: a12,10 is 60573/100; with (26304-15176*sqrt(6))/45 in its place every rule holds");
    }

    @Test
    void the_Verner_block_has_a_lost_radical_and_a_flipped_sign() {
        assertFound(
                VERNER.replace("1:(9-sqrt(6))/150", "1:8/150").replace("8:-27/140", "8:27/140"),
                "row 6 of A sums to",
                "note: a6,1 is 4/75; with (9-sqrt(6))/150 in its place row 6 sums to c6",
                "the weights b sum to 97/70, not to 1",
                "note: b8 is 27/140; with -27/140 in its place b sums to 1");
    }

    @Test
    void the_improved_Euler_block_uses_what_it_has_not_computed() {
        assertFound("order 2\nk1 = F(x)\nx' = x + (k1 + k2)/2\n", "unknown name 'k2'");
    }

    @Test
    void the_midpoint_block_does_not_use_k1() {
        assertFound(
                "order 2\nk1 = F(x)\nk2 = F(x)\nx' = x + k2\n",
                "order 2 is claimed for b, but the order is 1",
                "k1 reaches neither the output",
                "note: a2,1 is 0; with 1/2 in its place every rule holds");
    }

    @Test
    void the_Nystrom_block_weighs_k2_in_the_place_of_k3() {
        assertFound(
                catalogued("Nystrom5").replace(".     125/192 .", "125/192 .     ."),
                "order 5 is claimed for b, but the order is 1");
    }

    @Test
    void the_Huta_block_has_24_for_27() {
        assertFound(
                catalogued("Huta6").replace("9/280  34/105", "24/840 34/105"),
                "the weights b sum to 279/280, not to 1",
                "order 6 is claimed for b, but the order is 0",
                "note: b4 is 1/35; with 9/280 in its place every rule holds");
    }

    @Test
    void the_Fehlberg_block_is_unfinished() {
        String tableau = catalogued("Fehlberg54");
        assertFound(tableau.substring(0, tableau.indexOf("----")), "no weights");
        assertFound("order 5\nk1 = F(x)\nk2 = F(x + k1/4)\n", "no equation gives x'");
    }

    @Test
    void the_first_RK4_block_returns_the_last_stage_alone() {
        assertFound(
                "order 4\nk1 = F(x)\nk2 = F(x + k1/2)\nk3 = F(x + k2/2)\nk4 = F(x + k3)\nx' = x + k4/6\n",
                "the weights b sum to 1/6, not to 1",
                "order 4 is claimed for b, but the order is 0");
    }
}
