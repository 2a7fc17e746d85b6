package io.github.horesnet.samples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchPlanTest {
    private static BenchPlan plan(Set<Code> codes, int evaluations, String... schemes) {
        List<Stacking> stackings = List.of(schemes).stream()
                .map(scheme -> new Stacking(scheme, Step.FIXED, "vgg"))
                .toList();
        return new BenchPlan(codes, stackings, List.of(evaluations), List.of(new Size(64, 32, 32)), false, 5, 3);
    }

    private static List<String> networks(BenchPlan plan) {
        return plan.trained().stream()
                .map(trained -> trained.code() + " " + trained.network() + " " + trained.evaluations())
                .toList();
    }

    @Test
    void aNetworkOfFewerSubNetsIsComparedWithEulersOfAsMany() {
        assertEquals(
                List.of("horesnet Euler 14", "horesnet Euler 12", "horesnet RK4 12"),
                networks(plan(Set.of(Code.HORESNET), 14, "Euler", "RK4")));
    }

    @Test
    void theFloorIsMeasuredOnceForEachNumberOfSubNets() {
        assertEquals(
                List.of("floor Euler 28", "peer Euler 28", "peer Midpoint 28"),
                networks(plan(Set.of(Code.FLOOR, Code.PEER), 28, "Euler", "Midpoint")));
    }

    @Test
    void plainCodeHasTheSchemesWithATableauAlone() {
        assertEquals(List.of("plain Euler 4", "plain RK4 4"), networks(plan(Set.of(Code.PLAIN), 4, "RK4", "LMResNet")));
    }

    @Test
    void mapsAreCountedOnce() {
        BenchPlan plan = plan(Set.of(Code.HORESNET), 4, "RK4");
        assertTrue(plan.cases(1).stream().anyMatch(asked -> asked.workload() == Workload.HELD));
        assertFalse(plan.cases(2).stream().anyMatch(asked -> asked.workload() == Workload.HELD));
    }
}
