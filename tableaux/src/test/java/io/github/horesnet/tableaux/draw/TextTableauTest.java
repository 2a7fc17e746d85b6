package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTableauTest {
    private static Tableau catalogued(String name) {
        String text = Catalogue.text(name).orElseThrow();
        return TableauReader.read(text, name, Optional.empty())
                .scheme()
                .orElseThrow()
                .tableau();
    }

    @Test
    void a_small_tableau_is_drawn_as_it_is_printed() {
        assertEquals("""
                0   │
                1/2 │ 1/2
                3/4 │ 0     3/4
                1   │ 2/9   1/3  4/9
                ────┼────────────────────
                    │ 2/9   1/3  4/9  0
                    │ 7/24  1/4  1/3  1/8""".lines().toList(), TextTableau.lines(catalogued("BogackiShampine32")));
    }

    @Test
    void a_wide_tableau_is_drawn_row_by_row_within_a_page() {
        List<String> lines = TextTableau.lines(catalogued("Verner89"));
        assertTrue(lines.contains("(2 + 2√6)/15 │ 1: (4 + 94√6)/375  3: (−94 − 84√6)/125  4: (328 + 208√6)/375"));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100));
    }
}
