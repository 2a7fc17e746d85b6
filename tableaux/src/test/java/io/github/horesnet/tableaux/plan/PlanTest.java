package io.github.horesnet.tableaux.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @Property
    @Domain(Tableaux.class)
    void executing_a_plan_symbolically_gives_back_the_tableau(@ForAll Scheme scheme, @ForAll Step step) {
        assertIsOfScheme(scheme, step);
    }

    @Property
    @Domain(GeneralSchemes.class)
    void executing_a_plan_symbolically_gives_back_the_scheme(@ForAll Scheme scheme, @ForAll Step step) {
        assertIsOfScheme(scheme, step);
    }

    private static void assertIsOfScheme(Scheme scheme, Step step) {
        Assume.that(scheme.allows(step));
        Scheme stepped = scheme.at(step);
        SortedSet<Integer> expected = new TreeSet<>(stepped.reachingOutput());
        Set<Integer> evaluated = new TreeSet<>();
        Map<Operand, Monomial> scales = scales(Plan.of(scheme, step));
        for (Instruction instruction : Plan.of(scheme, step).unrolled().toList()) {
            if (instruction instanceof Instruction.EvaluateMap evaluate) {
                Monomial scale = scales.getOrDefault(evaluate.input(), Monomial.ONE);
                LinearForm input = LinearForm.ZERO.plus(scale, Surd.ONE, evaluate.input());
                assertEquals(stepped.input(evaluate.stage()), input);
                evaluated.add(evaluate.stage());
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                assertEquals(stepped.input(evaluate.stage()), value(evaluate.input(), scales));
                evaluated.add(evaluate.stage());
            } else if (instruction instanceof Instruction.Estimate estimate) {
                LinearForm error = stepped.errorEstimate().orElseThrow();
                assertEquals(error, value(estimate.error(), scales));
                expected.addAll(stepped.reaching(error));
            } else if (instruction instanceof Instruction.Yield yield) {
                assertEquals(
                        stepped.outputs(),
                        yield.outputs().stream()
                                .map(output -> value(output, scales))
                                .toList());
            }
        }
        assertEquals(expected, evaluated);
    }

    @Property
    @Domain(Tableaux.class)
    void every_stage_output_of_a_tableau_is_released_once_and_never_used_again(
            @ForAll Scheme scheme, @ForAll Step step) {
        assertReleases(scheme, step);
    }

    @Property
    @Domain(GeneralSchemes.class)
    void every_stage_output_is_released_once_and_never_used_again(@ForAll Scheme scheme, @ForAll Step step) {
        assertReleases(scheme, step);
    }

    private static void assertReleases(Scheme scheme, Step step) {
        Assume.that(scheme.allows(step));
        Set<Operand> states = IntStream.rangeClosed(1, scheme.states().count())
                .mapToObj(Operand.State::new)
                .collect(Collectors.toSet());
        Set<Operand> live = new HashSet<>(states);
        for (Instruction instruction : Plan.of(scheme, step).unrolled().toList()) {
            if (instruction instanceof Instruction.EvaluateMap evaluate) {
                assertTrue(live.contains(evaluate.input()));
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                use(evaluate.input(), live);
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.Estimate estimate) {
                use(estimate.error(), live);
            } else if (instruction instanceof Instruction.Yield yield) {
                yield.outputs().forEach(output -> use(output, live));
            }
        }
        if (step != Step.CONTROLLED) {
            assertEquals(states, live);
        }
    }

    @Property
    @Domain(Tableaux.class)
    void a_pass_may_leave_out_the_error_estimate(@ForAll Scheme scheme) {
        Assume.that(scheme.allows(Step.CONTROLLED));
        Set<Operand> live = new HashSet<>(Set.of(Scheme.X));
        for (Instruction instruction : Plan.of(scheme, Step.CONTROLLED).instructions()) {
            if (instruction instanceof Instruction.Evaluate evaluate) {
                use(evaluate.input(), live);
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.EvaluateMap evaluate) {
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.Yield yield) {
                yield.outputs().forEach(output -> use(output, live));
            }
        }
    }

    @Property
    @Domain(GeneralSchemes.class)
    void a_way_back_after_a_step_gives_back_inputs_and_states(@ForAll Scheme scheme, @ForAll Step step) {
        assertIsWayBack(scheme, step);
    }

    private static void assertIsWayBack(Scheme scheme, Step step) {
        Scheme stepped = scheme.at(step);
        Plan.back(scheme, step).ifPresent(back -> {
            Map<Operand, Monomial> scales = scales(back);
            for (Instruction instruction : back.instructions()) {
                if (instruction instanceof Instruction.EvaluateMap evaluate) {
                    Monomial scale = scales.getOrDefault(evaluate.input(), Monomial.ONE);
                    LinearForm input = LinearForm.ZERO.plus(scale, Surd.ONE, evaluate.input());
                    assertEquals(stepped.input(evaluate.stage()), ofIncoming(input, stepped));
                } else if (instruction instanceof Instruction.Evaluate evaluate) {
                    assertEquals(stepped.input(evaluate.stage()), ofIncoming(value(evaluate.input(), scales), stepped));
                } else if (instruction instanceof Instruction.Yield yield) {
                    for (int state = 1; state <= yield.outputs().size(); state++) {
                        LinearForm incoming = ofIncoming(value(yield.outputs().get(state - 1), scales), stepped);
                        assertTrue(incoming.isJust(new Operand.State(state)), incoming.toString());
                    }
                }
            }
        });
    }

    @Test
    void parts_that_are_not_reused_as_they_were_handed_on_have_no_way_back() {
        assertEquals(Optional.empty(), Plan.back(catalogued("RevNet"), Step.PER_ROW));
        assertEquals(Optional.empty(), Plan.back(catalogued("RK4"), Step.FIXED));
    }

    /** What a form over outgoing states is in terms of incoming ones. */
    private static LinearForm ofIncoming(LinearForm form, Scheme stepped) {
        LinearForm result = LinearForm.ZERO;
        for (var part : form.parts().entrySet()) {
            for (var term : part.getValue().entrySet()) {
                LinearForm operand = term.getKey() instanceof Operand.State state
                        ? stepped.outputs().get(state.index() - 1)
                        : LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, term.getKey());
                result = result.plus(operand.times(part.getKey(), term.getValue()));
            }
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RevNet", "Hamiltonian", "LMResNet", "SecondOrder", "MomentumResNet"})
    void networks_of_several_states_have_a_way_back(String name) {
        for (Step step : List.of(Step.FIXED, Step.LEARNABLE)) {
            assertTrue(Plan.back(catalogued(name), step).isPresent());
            assertIsWayBack(catalogued(name), step);
        }
    }

    @Test
    void a_controlled_step_needs_embedded_weights() {
        assertThrows(IllegalArgumentException.class, () -> Plan.of(catalogued("RK4"), Step.CONTROLLED));
        assertEquals(
                16, Plan.of(catalogued("Verner89"), Step.CONTROLLED).stages().size());
    }

    private static void use(Sum sum, Set<Operand> live) {
        for (Sum.Part part : sum.parts()) {
            for (Sum.Term term : part.terms()) {
                assertTrue(live.contains(term.operand()), term + " is used after its release");
                if (term.last()) {
                    live.remove(term.operand());
                }
            }
        }
    }

    /** What the outputs of stages are multiplied by. */
    private static Map<Operand, Monomial> scales(Plan plan) {
        Map<Operand, Monomial> scales = new HashMap<>();
        plan.unrolled().forEach(instruction -> {
            if (instruction instanceof Instruction.EvaluateMap evaluate) {
                scales.put(new Operand.K(evaluate.stage()), evaluate.scale());
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                scales.put(new Operand.K(evaluate.stage()), evaluate.scale());
            }
        });
        return scales;
    }

    private static LinearForm value(Sum sum, Map<Operand, Monomial> scales) {
        LinearForm value = LinearForm.ZERO;
        for (Sum.Part part : sum.parts()) {
            for (Sum.Term term : part.terms()) {
                Monomial scale = scales.getOrDefault(term.operand(), Monomial.ONE);
                value = value.plus(part.scale().times(scale), term.factor(), term.operand());
            }
        }
        return value;
    }

    @Test
    void stages_that_serve_the_embedded_weights_alone_are_not_evaluated() {
        Plan plan = Plan.of(catalogued("Verner76"), Step.FIXED);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 9, 10), plan.stages());
        assertEquals(8, plan.subNet(9));
    }

    @Test
    void a_step_that_comes_with_every_use_of_a_stage_multiplies_its_output() {
        Plan plan = Plan.of(catalogued("Verner89"), Step.LEARNABLE);
        assertEquals(Set.of(Monomial.of("h")), Set.copyOf(scales(plan).values()));
        assertEquals(
                List.of(Monomial.ONE),
                plan.unrolled()
                        .flatMap(Instruction::sums)
                        .flatMap(sum -> sum.parts().stream().map(Sum.Part::scale))
                        .distinct()
                        .toList());
        assertEquals(
                Set.of(Monomial.ONE, Monomial.of("hOut")),
                Set.copyOf(scales(Plan.of(catalogued("RK4"), Step.PER_ROW)).values()));
    }

    @Test
    void scalars_are_listed_in_the_order_of_their_rows() {
        assertEquals(List.of(), Plan.of(catalogued("RK4"), Step.FIXED).scalars());
        assertEquals(List.of("h"), Plan.of(catalogued("RK4"), Step.LEARNABLE).scalars());
        assertEquals(
                List.of("h2", "h3", "h4", "hOut"),
                Plan.of(catalogued("RK4"), Step.PER_ROW).scalars());
    }

    @Test
    void states_are_held_until_their_last_use() {
        assertEquals(3, Plan.of(catalogued("Euler"), Step.FIXED).statesHeld());
        assertEquals(3, Plan.of(catalogued("Midpoint"), Step.FIXED).statesHeld());
        assertEquals(3, Plan.of(catalogued("RK4NoBlending"), Step.FIXED).statesHeld());
        assertEquals(6, Plan.of(catalogued("RK4"), Step.FIXED).statesHeld());
        assertEquals(11, Plan.of(catalogued("Verner89"), Step.FIXED).statesHeld());
    }

    private static Scheme catalogued(String name) {
        String text = Catalogue.text(name).orElseThrow();
        return TableauReader.read(text, name, Optional.empty()).scheme().orElseThrow();
    }
}
