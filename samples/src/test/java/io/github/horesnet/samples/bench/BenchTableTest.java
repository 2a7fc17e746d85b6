package io.github.horesnet.samples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    private static final Case RK4 =
            new Case(Code.HORESNET, "RK4", Step.FIXED, 4, new Size(64, 32, 32), Workload.TRAINING, 5);
    private static final BenchPlan PLAN = new BenchPlan(
            Set.of(Code.HORESNET, Code.PLAIN),
            List.of(new Stacking("RK4", Step.FIXED, "vgg")),
            List.of(4),
            List.of(RK4.size()),
            false,
            5,
            3);

    private final Map<Case, List<Measured>> results = new HashMap<>();

    private static List<Measured> times(double... seconds) {
        return DoubleStream.of(seconds)
                .mapToObj(time -> new Measured(List.of(), List.of(time), 0, 0, ""))
                .toList();
    }

    private static List<Measured> peaks(long... bytes) {
        return LongStream.of(bytes)
                .mapToObj(peak -> new Measured(List.of(), List.of(1.0), peak, 0, ""))
                .toList();
    }

    private Row rk4() {
        return new BenchTable(PLAN, results)
                .rows().stream()
                        .filter(row ->
                                row.code().equals("horesnet") && row.network().equals("RK4"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void ratiosAreTakenWithinEachRepetition() {
        results.put(RK4.reference(), times(1, 2, 4));
        results.put(RK4, times(1.5, 2, 8));
        Row row = rk4();
        assertEquals(10, row.layers());
        assertEquals(2, row.step().median());
        assertEquals(1.5, row.step().least());
        assertEquals(8, row.step().most());
        assertEquals(Map.of("Euler", 1.5), row.step().ratios());
    }

    @Test
    void memoryIsOverThatOfProcessesThatOnlyBuildTheNetwork() {
        results.put(RK4, peaks(300));
        results.put(RK4.with(Workload.BASE), peaks(100));
        results.put(RK4.by(Code.PLAIN), peaks(500));
        results.put(RK4.by(Code.PLAIN).with(Workload.BASE), peaks(100));
        assertEquals(200, rk4().trainingMemory().median());
        assertEquals(Map.of("plain", 0.5), rk4().trainingMemory().ratios());
    }

    @Test
    void whatWasNotMeasuredIsNoNumber() {
        results.put(RK4, times(1, 2, 3));
        assertEquals(Map.of(), rk4().step().ratios());
        assertEquals(Quantity.NONE, rk4().inference());
    }
}
