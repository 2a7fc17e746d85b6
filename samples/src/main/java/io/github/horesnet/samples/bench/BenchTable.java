package io.github.horesnet.samples.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** The rows of a bench, from what its cases gave in each repetition. */
record BenchTable(BenchPlan plan, Map<Case, List<Measured>> results) {
    private static final int LAYERS_OF_F = 2;
    private static final int OTHER_LAYERS = 2;

    List<Row> rows() {
        return plan.trained().stream().map(this::row).toList();
    }

    private Row row(Case trained) {
        Case inferred = trained.with(Workload.INFERENCE);
        return new Row(
                trained.code().toString(),
                trained.code() == Code.FLOOR ? "convolutions" : trained.network(),
                trained.evaluations(),
                LAYERS_OF_F * trained.evaluations() + OTHER_LAYERS,
                quantity(trained, (owner, measured) -> Statistics.median(measured.forward())),
                quantity(trained, BenchTable::time),
                quantity(inferred, BenchTable::time),
                quantity(trained, this::memory),
                quantity(inferred, this::memory),
                of(trained.with(Workload.HELD)).stream()
                        .mapToDouble(Measured::held)
                        .findFirst()
                        .orElse(0));
    }

    private List<Measured> of(Case measured) {
        return results.getOrDefault(measured, List.of());
    }

    private static double time(Case owner, Measured measured) {
        return Statistics.median(measured.whole());
    }

    /** The peak over that of processes which only build the network; peers subtract their own. */
    private double memory(Case owner, Measured measured) {
        double base = Statistics.median(of(owner.with(Workload.BASE)).stream()
                .map(only -> (double) only.peak())
                .toList());
        return owner.code() == Code.FLOOR ? 0 : Math.max(0, measured.peak() - base);
    }

    private Quantity quantity(Case measured, ToDoubleBiFunction<Case, Measured> value) {
        List<Double> values = values(measured, value);
        return values.contains(0.0) ? Quantity.NONE : Quantity.of(values, ratios(measured, value, values));
    }

    private List<Double> values(Case measured, ToDoubleBiFunction<Case, Measured> value) {
        return of(measured).stream()
                .map(found -> value.applyAsDouble(measured, found))
                .toList();
    }

    private Map<String, Double> ratios(Case measured, ToDoubleBiFunction<Case, Measured> value, List<Double> values) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        others(measured).forEach((name, other) -> {
            List<Double> found = values(other, value);
            if (found.size() == values.size() && !found.contains(0.0)) {
                ratios.put(
                        name,
                        Statistics.median(IntStream.range(0, values.size())
                                .mapToObj(i -> values.get(i) / found.get(i))
                                .toList()));
            }
        });
        return ratios;
    }

    /** Euler's network by the same code, and for horesnet the same network by others. */
    private static Map<String, Case> others(Case measured) {
        Map<String, Case> others = new LinkedHashMap<>();
        if (!measured.equals(measured.reference())) {
            others.put(BenchPlan.REFERENCE, measured.reference());
        }
        if (measured.code() == Code.HORESNET) {
            List.of(Code.PLAIN, Code.PEER, Code.PEER_PRELOADED)
                    .forEach(code -> others.put(code.toString(), measured.by(code)));
            others.put(Code.FLOOR.toString(), measured.by(Code.FLOOR).reference());
        }
        return others;
    }

    /** How many processes measured what, and with which allocator. */
    String conditions() {
        String allocator = results.entrySet().stream()
                .filter(entry -> entry.getKey().workload() == Workload.TRAINING)
                .flatMap(entry -> entry.getValue().stream())
                .map(Measured::allocator)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("unknown");
        Size size = plan.size();
        return String.format(
                "width %d, %d×%d pixels, batch %d; %d repetitions of each case, one after the other of all cases, each in a"
                        + " process of its own with %d steps that count; native memory: %s; Java %s, %s %s, %d processors",
                size.width(),
                size.pixels(),
                size.pixels(),
                size.batch(),
                plan.repetitions(),
                plan.steps(),
                allocator,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
