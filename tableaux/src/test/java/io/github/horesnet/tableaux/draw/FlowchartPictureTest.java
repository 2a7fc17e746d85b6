package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowchartPictureTest {
    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void every_term_of_the_evaluated_sums_is_one_edge_with_its_coefficient(Catalogued.Subject subject) {
        Scheme stepped = subject.scheme().at(subject.step());
        Map<String, String> expected = new TreeMap<>();
        for (int stage : plan(subject).stages()) {
            expect(stepped.input(stage), "stage " + stage, expected);
        }
        if (subject.step() == Step.CONTROLLED) {
            expect(stepped.errorEstimate().orElseThrow(), "err", expected);
        }
        for (int state = 1; state <= stepped.outputs().size(); state++) {
            expect(stepped.outputs().get(state - 1), new Operand.State(state) + "′", expected);
        }
        List<Mark.Group> edges = edges(subject);
        Map<String, String> drawn = new TreeMap<>();
        edges.forEach(edge -> drawn.put(edge.title(), TableauPictureTest.digits(edge)));
        assertEquals(expected, drawn);
        assertEquals(drawn.size(), edges.size());
    }

    private static Plan plan(Catalogued.Subject subject) {
        return Plan.asWritten(subject.scheme(), subject.step());
    }

    private static List<Mark.Group> edges(Catalogued.Subject subject) {
        return Catalogued.groups(Drawing.FLOWCHART.of(subject.scheme(), subject.step()), " → ");
    }

    private static void expect(LinearForm form, String target, Map<String, String> expected) {
        form.parts()
                .forEach((scale, part) -> part.forEach((operand, factor) -> {
                    boolean one = factor.equals(Surd.ONE);
                    String title = (one ? "" : factor.toMathematics() + " · ")
                            + (scale.equals(Monomial.ONE) ? "" : scale + " · ") + operand + " → " + target;
                    expected.put(title, one ? "" : TableauPictureTest.digits(factor));
                }));
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void each_map_has_a_lane_of_its_own_on_which_all_its_edges_begin(Catalogued.Subject subject) {
        Map<String, Double> lanes = new HashMap<>();
        for (Mark.Group edge : edges(subject)) {
            String operand = edge.title().replaceAll(".* · ", "").replaceAll(" → .*", "");
            edge.marks().stream()
                    .filter(Mark.Disc.class::isInstance)
                    .map(Mark.Disc.class::cast)
                    .forEach(dot -> assertEquals(
                            lanes.computeIfAbsent(operand, key -> dot.centre().x()),
                            dot.centre().x()));
        }
        assertEquals(new TreeSet<>(lanes.values()).size(), lanes.size());
    }

    @Test
    void sub_nets_stand_below_each_other_in_the_order_of_their_evaluation() {
        Picture picture = Drawing.FLOWCHART.of(Catalogued.scheme("Verner76"), Step.FIXED);
        List<Mark.Group> boxes = Catalogued.groups(picture, "F");
        assertEquals(
                List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"),
                boxes.stream().map(Mark.Group::title).toList());
        double above = 0;
        for (Mark.Group box : boxes) {
            double y = Catalogued.texts(box.marks()).get(0).at().y();
            assertTrue(y > above);
            above = y;
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void a_learnable_step_scales_each_row_once(Catalogued.Subject subject) {
        Scheme stepped = subject.scheme().at(subject.step());
        Stream<LinearForm> error =
                subject.step() == Step.CONTROLLED ? stepped.errorEstimate().stream() : Stream.empty();
        long scaled = Stream.of(plan(subject).stages().stream().map(stepped::input), error, stepped.outputs().stream())
                .flatMap(forms -> forms)
                .mapToLong(FlowchartPictureTest::scaledParts)
                .sum();
        Picture picture = Drawing.FLOWCHART.of(subject.scheme(), subject.step());
        long drawn = Catalogued.groups(picture, "times ").size();
        assertEquals(scaled, drawn);
    }

    private static long scaledParts(LinearForm form) {
        return form.parts().keySet().stream().filter(scale -> !scale.isOne()).count();
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void no_lane_or_line_runs_through_a_text(Catalogued.Subject subject) {
        assertClear(Drawing.FLOWCHART.of(subject.scheme(), subject.step()));
    }

    @Property(tries = 200)
    @Domain(Tableaux.class)
    void no_lane_or_line_of_any_scheme_runs_through_a_text(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        assertClear(Drawing.FLOWCHART.of(scheme, step));
    }

    @Property(tries = 200)
    @Domain(GeneralSchemes.class)
    void no_lane_or_line_of_several_states_runs_through_a_text(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        assertClear(Drawing.FLOWCHART.of(scheme, step));
    }

    /** Lines pass behind boxes, and all other texts are clear of them. */
    private static void assertClear(Picture picture) {
        List<Mark> free = picture.marks().stream()
                .filter(mark -> mark.all().noneMatch(Mark.Box.class::isInstance))
                .toList();
        for (Mark.Text text : Catalogued.texts(free)) {
            for (Mark mark : free) {
                if (mark instanceof Mark.Line line) {
                    assertFalse(track(line).overlaps(text.bounds()), () -> line + " runs through " + text);
                }
            }
        }
    }

    private static Bounds track(Mark.Line line) {
        Point from = line.points().get(0);
        Point to = line.points().get(1);
        return new Bounds(
                Math.min(from.x(), to.x()) - 1,
                Math.min(from.y(), to.y()) - 1,
                Math.max(from.x(), to.x()) + 1,
                Math.max(from.y(), to.y()) + 1);
    }
}
