package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LivenessPictureTest {
    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void the_most_bars_over_a_moment_are_the_states_that_the_plan_holds(Catalogued.Subject subject) {
        assertHeld(subject.scheme(), subject.step());
    }

    @Property(tries = 200)
    @Domain(Tableaux.class)
    void the_most_bars_of_any_scheme_are_the_states_that_its_plan_holds(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        assertHeld(scheme, step);
    }

    @Property(tries = 200)
    @Domain(GeneralSchemes.class)
    void bars_of_several_states_are_those_that_the_plan_holds(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        assertHeld(scheme, step);
    }

    private static void assertHeld(Scheme scheme, Step step) {
        Picture picture = Drawing.LIVENESS.of(scheme, step);
        List<Bounds> bars = Catalogued.groups(picture, " is held").stream()
                .map(group -> ((Mark.Box) group.marks().get(0)).bounds())
                .toList();
        List<Integer> counts = new ArrayList<>();
        List<Integer> marked = new ArrayList<>();
        for (Mark.Text text : Catalogued.texts(picture.marks())) {
            if (text.size() == 13 && text.anchor() == Mark.Anchor.MIDDLE) {
                int count = Integer.parseInt(text.content());
                double x = text.at().x();
                assertEquals(
                        count,
                        bars.stream()
                                .filter(bar -> bar.left() < x && x < bar.right())
                                .count());
                counts.add(count);
                if (text.ink() == Ink.ORANGE) {
                    marked.add(count);
                }
            }
        }
        int held = Plan.of(scheme, step).statesHeld();
        assertEquals(held, Collections.max(counts));
        assertEquals(Collections.nCopies(Collections.frequency(counts, held), held), marked);
        assertTrue(Catalogued.texts(picture.marks()).get(1).content().endsWith(": at most " + held));
    }
}
