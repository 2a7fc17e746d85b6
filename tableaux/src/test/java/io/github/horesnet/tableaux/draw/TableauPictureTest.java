package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableauPictureTest {
    private static Picture drawn(String name) {
        return Drawing.TABLEAU.of(Catalogued.scheme(name), Step.FIXED);
    }

    /** Returns what is set as digits and signs for a number; fraction bars and root signs are lines. */
    static String digits(Surd number) {
        return number.toMathematics().replaceAll("[ ()/√]", "");
    }

    static String digits(Mark.Group group) {
        return Catalogued.texts(group.marks()).stream().map(Mark.Text::content).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#tableaux")
    void every_entry_that_is_not_zero_is_drawn_once(Scheme scheme) {
        Tableau tableau = scheme.tableau();
        List<String> expected = new ArrayList<>();
        for (int row = 1; row <= tableau.stages(); row++) {
            expect("a" + row + ",", tableau.matrix().get(row - 1), expected);
        }
        expect("b", tableau.weights(), expected);
        tableau.embedded().ifPresent(embedded -> expect("b̂", embedded, expected));
        List<String> drawn = Catalogued.groups(Drawing.TABLEAU.of(scheme, Step.FIXED), " = ").stream()
                .map(group -> group.title() + " set as " + digits(group))
                .toList();
        assertEquals(expected, drawn);
    }

    private static void expect(String name, List<Surd> entries, List<String> expected) {
        for (int column = 1; column <= entries.size(); column++) {
            Surd entry = entries.get(column - 1);
            if (!entry.isZero()) {
                expected.add(name + column + " = " + entry.toMathematics() + " set as " + digits(entry));
            }
        }
    }

    @Test
    void a_fraction_is_set_as_numerator_over_denominator() {
        Mark.Group entry = Catalogued.groups(drawn("Gill4"), "a2,1 = 1/2").get(0);
        List<Mark.Text> texts = Catalogued.texts(entry.marks());
        assertEquals(List.of("1", "2"), texts.stream().map(Mark.Text::content).toList());
        assertEquals(texts.get(0).at().x(), texts.get(1).at().x(), 1e-9);
        double bar = entry.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .mapToDouble(line -> line.points().get(0).y())
                .sum();
        assertTrue(texts.get(0).bounds().bottom() < bar
                && bar < texts.get(1).bounds().top());
    }

    @Test
    void entries_of_a_column_stand_below_each_other() {
        List<Mark.Group> column = List.of(
                Catalogued.groups(drawn("RK4"), "a2,1 = 1/2").get(0),
                Catalogued.groups(drawn("RK4"), "b1 = 1/6").get(0));
        Bounds above = Catalogued.texts(column.get(0).marks()).get(0).bounds();
        Bounds below = Catalogued.texts(column.get(1).marks()).get(0).bounds();
        assertEquals(above.left() + above.right(), below.left() + below.right(), 1e-9);
        assertTrue(above.bottom() < below.top());
    }
}
