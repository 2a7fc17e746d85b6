package io.github.horesnet.samples.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The rows of a bench, from what its cases gave in each repetition. */
record BenchTable(BenchPlan plan, Map<Case, List<Measured>> results) {
    List<Row> rows() {
        return plan.trained().stream().map(this::row).toList();
    }

    private Row row(Case trained) {
        return new Row(
                trained.code().toString(),
                trained.code() == Code.FLOOR ? "convolutions" : trained.network(),
                trained.evaluations(),
                trained.layers(),
                trained.size().batch(),
                trained.activations().word(),
                quantity(trained, Measure.FORWARD),
                quantity(trained, Measure.STEP),
                quantity(trained, Measure.INFERENCE),
                quantity(trained, Measure.TRAINING_MEMORY),
                quantity(trained, Measure.INFERENCE_MEMORY),
                values(trained, Measure.HELD).stream().findFirst().orElse(0.0));
    }

    private List<Measured> of(Case measured) {
        return results.getOrDefault(measured, List.of());
    }

    private Quantity quantity(Case trained, Measure measure) {
        List<Double> values = values(trained, measure);
        return values.contains(0.0) ? Quantity.NONE : Quantity.of(values, ratios(trained, measure));
    }

    /** What each repetition gave; peers subtract from their peaks what the mere network takes, and the floor has none. */
    private List<Double> values(Case trained, Measure measure) {
        double base = measure.isMemory() ? base(trained) : 0;
        return measure.isMemory() && trained.code() == Code.FLOOR
                ? List.of()
                : of(trained.with(measure.workload())).stream()
                        .map(found -> Math.max(0, measure.of(found) - base))
                        .toList();
    }

    /** Networks with as many F's have as many weights, whatever their scheme: more processes tell better what they take. */
    private double base(Case trained) {
        Case reference = trained.with(Workload.BASE).reference();
        return Statistics.median(results.entrySet().stream()
                .filter(entry -> entry.getKey().workload() == Workload.BASE
                        && entry.getKey().reference().equals(reference))
                .flatMap(entry -> entry.getValue().stream())
                .map(only -> (double) only.peak())
                .toList());
    }

    private Map<String, Double> ratios(Case trained, Measure measure) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        others(trained)
                .forEach((name, other) -> ratio(trained, other, measure).ifPresent(found -> ratios.put(name, found)));
        return ratios;
    }

    /** The median of the ratios of a network's values to another's in the same repetitions: those that both have. */
    OptionalDouble ratio(Case trained, Case other, Measure measure) {
        List<Double> own = values(trained, measure);
        List<Double> others = values(other, measure);
        int both = Math.min(own.size(), others.size());
        return both == 0 || own.contains(0.0) || others.contains(0.0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Statistics.median(IntStream.range(0, both)
                        .mapToObj(i -> own.get(i) / others.get(i))
                        .toList()));
    }

    /** The most bytes that processes took that trained a network, the engine's included. */
    OptionalDouble peak(Case trained) {
        return of(trained).stream().mapToDouble(Measured::peak).max();
    }

    /** Euler's network by the same code, and for horesnet the same network by others. */
    private static Map<String, Case> others(Case trained) {
        Map<String, Case> others = new LinkedHashMap<>();
        if (!trained.equals(trained.reference())) {
            others.put(BenchPlan.REFERENCE, trained.reference());
        }
        if (trained.code() == Code.HORESNET) {
            List.of(Code.PLAIN, Code.PEER, Code.PEER_PRELOADED)
                    .forEach(code -> others.put(code.toString(), trained.by(code)));
            others.put(Code.FLOOR.toString(), trained.by(Code.FLOOR).reference());
        }
        return others;
    }

    /** How many processes measured what, and with which allocator. */
    String conditions() {
        String allocator = results.entrySet().stream()
                .filter(entry -> entry.getKey().workload() == Workload.TRAINING
                        && entry.getKey().code() == Code.HORESNET)
                .flatMap(entry -> entry.getValue().stream())
                .map(Measured::allocator)
                .findFirst()
                .orElse("unknown");
        Size size = plan.sizes().get(0);
        return String.format(
                "width %d, %d×%d pixels; %d repetitions of each case, one after the other of all cases, each in a process of"
                        + " its own with %d steps that count; native memory: %s; Java %s, %s %s, %d processors",
                size.width(),
                size.pixels(),
                size.pixels(),
                plan.repetitions(),
                plan.steps(),
                allocator,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
