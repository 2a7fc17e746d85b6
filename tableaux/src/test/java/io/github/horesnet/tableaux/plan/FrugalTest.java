package io.github.horesnet.tableaux.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes that keep nothing for a backward one. */
class FrugalTest {
    private static Scheme catalogued(String name) {
        String text = Catalogue.text(name).orElseThrow();
        return TableauReader.read(text, name, Optional.empty()).scheme().orElseThrow();
    }

    @Property(tries = 200)
    @Domain(Tableaux.class)
    void a_plan_gives_back_the_tableau(@ForAll Scheme scheme, @ForAll Step step) {
        assertIsOf(scheme, step);
    }

    @Property(tries = 200)
    @Domain(GeneralSchemes.class)
    void a_plan_gives_back_the_scheme(@ForAll Scheme scheme, @ForAll Step step) {
        assertIsOf(scheme, step);
    }

    static Stream<String> names() {
        return Catalogue.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_plan_of_the_catalogue_gives_back_its_scheme(String name) {
        Stream.of(Step.values()).filter(catalogued(name)::allows).forEach(step -> assertIsOf(catalogued(name), step));
    }

    @Property(tries = 200)
    @Domain(Tableaux.class)
    void no_plan_holds_fewer_maps_than_the_bound(@ForAll Scheme scheme) {
        Optional<Plan> plan = Plan.forInference(scheme, Step.FIXED);
        Assume.that(plan.isPresent());
        int bound = Plan.bound(scheme, Step.FIXED).orElseThrow();
        assertTrue(bound <= plan.orElseThrow().statesHeldInPlace());
        assertTrue(bound <= Plan.of(scheme, Step.FIXED).statesHeldInPlace());
    }

    /** Executes a plan symbolically: what is released is forgotten, so a use of it fails. */
    private static void assertIsOf(Scheme scheme, Step step) {
        Assume.that(scheme.allows(step));
        Scheme stepped = scheme.at(step);
        Map<Operand, LinearForm> held = new HashMap<>();
        IntStream.rangeClosed(1, scheme.states().count())
                .mapToObj(Operand.State::new)
                .forEach(state -> held.put(state, LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, state)));
        Optional<Plan> planned = Plan.forInference(scheme, step);
        Assume.that(planned.isPresent());
        Plan plan = planned.orElseThrow();
        for (Instruction instruction : plan.instructions()) {
            if (instruction instanceof Instruction.EvaluateMap evaluate) {
                assertEquals(exactly(stepped.input(evaluate.stage())), held.get(evaluate.input()));
                held.put(new Operand.K(evaluate.stage()), output(evaluate.stage(), evaluate.scale()));
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                assertEquals(exactly(stepped.input(evaluate.stage())), value(evaluate.input(), held));
                held.put(new Operand.K(evaluate.stage()), output(evaluate.stage(), evaluate.scale()));
            } else if (instruction instanceof Instruction.Combine combine) {
                LinearForm sum = value(combine.sum(), held);
                held.put(combine.result(), sum);
            } else if (instruction instanceof Instruction.Yield yield) {
                List<LinearForm> outputs = yield.outputs().stream()
                        .map(output -> value(output, held))
                        .toList();
                assertEquals(stepped.outputs().stream().map(FrugalTest::exactly).toList(), outputs);
            }
        }
        assertEquals(List.copyOf(stepped.reachingOutput()), plan.stages());
    }

    private static LinearForm exactly(LinearForm form) {
        return form.withFactors(Surd::exactly);
    }

    private static LinearForm output(int stage, Monomial scale) {
        return LinearForm.ZERO.plus(scale, Surd.ONE, new Operand.K(stage));
    }

    private static LinearForm value(Sum sum, Map<Operand, LinearForm> held) {
        LinearForm value = LinearForm.ZERO;
        for (Sum.Part part : sum.parts()) {
            for (Sum.Term term : part.terms()) {
                value = value.plus(Optional.ofNullable(held.get(term.operand()))
                        .orElseThrow(() -> new AssertionError(term + " is used after its release"))
                        .times(part.scale(), term.factor()));
            }
        }
        sum.released().forEach(held::remove);
        return value;
    }

    /** Figures worked out independently, by the rank of what is still to be computed. */
    @ParameterizedTest
    @CsvSource({
        "Euler, 2, 2",
        "Midpoint, 2, 2",
        "RK4NoBlending, 2, 2",
        "Heun, 2, 3",
        "Heun3, 3, 3",
        "RK4, 3, 5",
        "BogackiShampine32, 3, 4",
        "CarpenterKennedy4, 3, 6",
        "SSPRK104, 3, 11",
        "DormandPrince54, 4, 6",
        "Verner87, 6, 10",
        "Verner89, 6, 10",
        "RevNet, 3, 4",
        "NODE, 2, 5",
    })
    void the_fewest_maps_are_held_where_a_pass_keeps_nothing(String name, int fewest, int untilLastUse) {
        Scheme scheme = catalogued(name);
        assertEquals(fewest, Plan.forInference(scheme, Step.FIXED).orElseThrow().statesHeldInPlace());
        assertEquals(untilLastUse, Plan.of(scheme, Step.FIXED).statesHeldInPlace());
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_scheme_of_the_catalogue_meets_its_bound_with_a_fixed_or_a_learnable_step(String name) {
        for (Step step : List.of(Step.FIXED, Step.LEARNABLE)) {
            Plan plan = Plan.forInference(catalogued(name), step).orElseThrow();
            int above = name.equals("LMResNet") ? 1 : 0;
            assertEquals(Plan.bound(catalogued(name), step).orElseThrow() + above, plan.statesHeldInPlace());
        }
    }

    @ParameterizedTest
    @CsvSource({"RK4, 3", "SSPRK104, 4", "CarpenterKennedy4, 4", "Midpoint, 2"})
    void learnable_rows_raise_the_bound(String name, int bound) {
        assertEquals(Optional.of(bound), Plan.bound(catalogued(name), Step.PER_ROW));
    }
}
