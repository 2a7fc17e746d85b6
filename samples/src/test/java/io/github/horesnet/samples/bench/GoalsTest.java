package io.github.horesnet.samples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private static final Size SIZE = new Size(64, 32, 32);
    private static final Case VERNER = Case.generated("Verner89", Step.FIXED, 14, SIZE, 3);
    private static final Case BY_STAGE =
            Case.generated("Verner89", Step.FIXED, 28, SIZE, 3).with(Activations.RECOMPUTED_BY_STAGE);
    private static final BenchPlan PLAN = new BenchPlan(
            Set.of(Code.HORESNET),
            List.of(new Stacking("Verner89", Step.FIXED, "vgg")),
            List.of(14),
            List.of(SIZE),
            true,
            3,
            1);

    private final Map<Case, List<Measured>> results = new HashMap<>();

    private void measured(Case measured, double seconds, long peak) {
        results.put(measured, List.of(new Measured(List.of(), List.of(seconds), peak, 0, "")));
    }

    private List<Target> targets() {
        BenchTable table = new BenchTable(PLAN, results);
        return PLAN.goals().stream().flatMap(goal -> goal.in(table).stream()).toList();
    }

    @Test
    void aFigureIsFoundWhereAllThatItNeedsWasMeasured() {
        measured(VERNER, 1.0, 300);
        assertEquals(List.of(), targets());
        measured(VERNER.reference(), 0.8, 0);
        Target step = targets().get(0);
        assertEquals(new Target("Training step / Euler", "Verner89", 30, 32, 1.25, 1.05), step);
        assertFalse(step.isMet());
    }

    @Test
    void aTargetIsMetToTwoDigits() {
        assertTrue(new Target("", "", 30, 32, 1.0549, 1.05).isMet());
        assertFalse(new Target("", "", 30, 32, 1.0551, 1.05).isMet());
    }

    @Test
    void recomputedTrainingIsComparedWithPlainEuler() {
        measured(BY_STAGE, 1.3, 130);
        measured(BY_STAGE.with(Workload.BASE), 1, 100);
        measured(BY_STAGE.reference(), 1.0, 200);
        measured(BY_STAGE.reference().with(Workload.BASE), 1, 100);
        Target memory = targets().get(0);
        assertEquals("Training memory, recomputed by stage / plain Euler", memory.what());
        assertEquals(0.3, memory.found(), 1e-12);
        assertTrue(memory.isMet());
    }

    @Test
    void timesOfUnequalBatchesAreComparedPerImage() {
        Case euler = Case.generated("Euler", Step.FIXED, 14, SIZE, 3);
        measured(euler.with(SIZE.withBatch(128)), 128, 0);
        measured(euler.with(SIZE.withBatch(120)), 100, 0);
        assertEquals(1.2, targets().get(0).found(), 1e-12);
    }

    @Test
    void thePeakOfTheDeepestNetworkIncludesTheEngine() {
        measured(Case.generated("RK4", Step.FIXED, 500, SIZE, 1).with(Activations.RECOMPUTED), 1, 2L << 30);
        Target peak = targets().get(0);
        assertEquals(1002, peak.layers());
        assertEquals(2.0, peak.found());
    }

    @Test
    void whatTargetsNeedIsMeasuredWhenTheyAreAskedFor() {
        List<Case> trained = PLAN.trained();
        PLAN.goals().stream()
                .filter(goal -> goal.measured().code() == Code.HORESNET)
                .filter(goal -> goal.measured().activations() != Activations.STORED)
                .forEach(goal -> assertTrue(trained.containsAll(goal.needed()), goal.what()));
        assertTrue(trained.contains(BY_STAGE));
    }
}
