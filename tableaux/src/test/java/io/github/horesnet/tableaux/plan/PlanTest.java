package io.github.horesnet.tableaux.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Property
    @Domain(Tableaux.class)
    void executing_a_plan_symbolically_gives_back_the_scheme(@ForAll Scheme scheme, @ForAll Step step) {
        Scheme stepped = scheme.at(step);
        Plan plan = Plan.of(scheme, step);
        Set<Integer> evaluated = new TreeSet<>();
        for (Instruction instruction : plan.instructions()) {
            if (instruction instanceof Instruction.EvaluateState evaluate) {
                assertTrue(stepped.input(evaluate.stage()).isJust(Scheme.X));
                evaluated.add(evaluate.stage());
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                assertEquals(stepped.input(evaluate.stage()), value(evaluate.input()));
                evaluated.add(evaluate.stage());
            } else if (instruction instanceof Instruction.Yield yield) {
                assertEquals(stepped.output(), value(yield.output()));
            }
        }
        assertEquals(scheme.reachingOutput(), evaluated);
    }

    @Property
    @Domain(Tableaux.class)
    void every_stage_output_is_released_once_and_never_used_again(@ForAll Scheme scheme, @ForAll Step step) {
        Set<Operand> live = new HashSet<>(Set.of(Scheme.X));
        for (Instruction instruction : Plan.of(scheme, step).instructions()) {
            if (instruction instanceof Instruction.EvaluateState evaluate) {
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                use(evaluate.input(), live);
                live.add(new Operand.K(evaluate.stage()));
            } else if (instruction instanceof Instruction.Yield yield) {
                use(yield.output(), live);
            }
        }
        assertEquals(Set.of(Scheme.X), live);
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

    private static LinearForm value(Sum sum) {
        LinearForm value = LinearForm.ZERO;
        for (Sum.Part part : sum.parts()) {
            for (Sum.Term term : part.terms()) {
                value = value.plus(part.scale(), term.factor(), term.operand());
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
