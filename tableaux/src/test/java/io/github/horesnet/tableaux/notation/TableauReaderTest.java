package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Position;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableauReaderTest {
    private static final String HEUN = """
            scheme  Heun           # comment
            title   Heun 2(1)
            order   2 (1)
            cite    K. Heun (1900)
            cite    Somebody else
            let     half = 1/2
            step    per-row

            0   |
            1   | 1
            ----
            b   | half  half
            err | -1/2  1/2
            """;

    private static Reading read(String text) {
        return TableauReader.read(text, "heun.tableau", Optional.empty());
    }

    @Test
    void everything_that_is_written_is_read() {
        Reading reading = read(HEUN);
        assertEquals(List.of(), reading.findings());
        assertEquals(Optional.of(Step.PER_ROW), reading.step());
        assertEquals("Heun", reading.scheme().orElseThrow().name());
        assertEquals(
                new Claims(
                        "Heun 2(1)",
                        Optional.of(2),
                        Optional.of(1),
                        List.of("K. Heun (1900)", "Somebody else"),
                        Map.of()),
                reading.scheme().orElseThrow().claims());
    }

    @Test
    void err_is_the_difference_of_b_and_bhat() {
        Tableau tableau = read(HEUN).scheme().orElseThrow().tableau();
        assertEquals(Optional.of(List.of(Surd.ONE, Surd.ZERO)), tableau.embedded());
    }

    @Test
    void positions_point_at_rows_and_entries() {
        Positions positions = read(HEUN).positions();
        assertEquals(new Position("heun.tableau", 10, 1), positions.of(Place.stage(2)));
        assertEquals(
                new Position("heun.tableau", 10, 7), positions.of(Place.stage(2).at(1)));
        assertEquals(new Position("heun.tableau", 12, 13), positions.of(Place.WEIGHTS.at(2)));
        assertEquals(new Position("heun.tableau", 3, 1), positions.of(Place.ORDER));
    }

    @Test
    void sparse_rows_and_left_out_abscissae_read_as_dense_ones() {
        String dense = "scheme A\n| \n| 1\n| . 2\n----\nb | . . 1\n";
        String sparse = "scheme A\n|\n| 1:1\n| 2:2\n----\nb | 3:1\n";
        assertEquals(read(dense).scheme(), read(sparse).scheme());
        assertTrue(read(dense).scheme().orElseThrow().abscissae().isEmpty());
    }

    @Test
    void a_name_can_come_from_outside() {
        Reading reading = TableauReader.read("|\n---\nb | 1", "Euler", Optional.of("MyEuler"));
        assertEquals("MyEuler", reading.scheme().orElseThrow().claims().title());
    }

    @Test
    void all_findings_come_at_once() {
        Reading reading = read("schema A\norder x\n0 | \n1/2 | 1/0\n1 | 1 2 3\n----\nb | gama\nb | 1\n");
        assertEquals(
                List.of(1, 2, 4, 5, 7),
                reading.findings().stream()
                        .map(finding -> finding.position().line())
                        .toList());
        assertTrue(reading.scheme().isEmpty());
    }

    @Property(tries = 2_000)
    void no_text_ends_in_an_exception(@ForAll String text) {
        assertDoesNotThrow(() -> read(text));
    }

    @Property(tries = 2_000)
    void no_damage_to_a_text_ends_in_an_exception(@ForAll Random random) {
        List<String> names = Catalogue.names();
        StringBuilder text = new StringBuilder(
                Catalogue.text(names.get(random.nextInt(names.size()))).orElseThrow());
        String alphabet = "0123456789./*+-()|:bhatsqrtlewv \n#\"";
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            text.replace(at, at + random.nextInt(2), "" + alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertDoesNotThrow(() -> read(text.toString()));
    }
}
