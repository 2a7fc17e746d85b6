package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.StepMetrics;
import io.github.horesnet.samples.page.Curve;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The curves of a run, over its epochs. */
final class Curves {
    /** More curves in a figure are not told apart. */
    private static final int MOST = 7;

    private Curves() {}

    /** One number of each epoch. */
    static Curve epochs(String label, ReportedRun run, Function<EpochMetrics, Double> value) {
        return new Curve(
                label,
                false,
                run.epochs().stream()
                        .map(epoch -> new Curve.Point(epoch.epoch(), value.apply(epoch)))
                        .toList());
    }

    /** One number of each record of steps, where it was measured. */
    static Curve steps(String label, boolean noisy, ReportedRun run, Function<StepMetrics, OptionalDouble> value) {
        return new Curve(
                label,
                noisy,
                run.metrics().steps().stream()
                        .flatMap(step -> value.apply(step).stream()
                                .mapToObj(number -> new Curve.Point(run.epochOf(step.step()), number)))
                        .toList());
    }

    /** The scalars of blocks, each by its name; of many, the least, the mean and the most. */
    static List<Curve> scalars(ReportedRun run, Function<StepMetrics, Map<String, Double>> values) {
        Set<String> names = new LinkedHashSet<>();
        run.metrics().steps().forEach(step -> names.addAll(values.apply(step).keySet()));
        if (names.size() <= MOST) {
            return names.stream()
                    .map(name -> steps(name, false, run, step -> number(values.apply(step), name)))
                    .toList();
        }
        return Stream.of(
                        steps("least", false, run, step -> numbers(step, values).min()),
                        steps("mean", false, run, step -> numbers(step, values).average()),
                        steps("most", false, run, step -> numbers(step, values).max()))
                .toList();
    }

    /** The mean of the scalars of blocks. */
    static Curve mean(String label, ReportedRun run, Function<StepMetrics, Map<String, Double>> values) {
        return steps(label, false, run, step -> numbers(step, values).average());
    }

    private static OptionalDouble number(Map<String, Double> values, String name) {
        return values.containsKey(name) ? OptionalDouble.of(values.get(name)) : OptionalDouble.empty();
    }

    private static DoubleStream numbers(StepMetrics step, Function<StepMetrics, Map<String, Double>> values) {
        return values.apply(step).values().stream().mapToDouble(Double::doubleValue);
    }
}
