package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.samples.page.Curve;
import io.github.horesnet.samples.reproduce.TrainingExperiment.Stacked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the trainings of an experiment have measured so far.
 *
 * @param stacked the schemes, of which the first is the one that others are compared with
 */
record TrainingResults(List<Stacked> stacked, List<Found> runs) {
    /** A run, and what its file holds. */
    record Found(TrainedRun run, Optional<RunMetrics> metrics) {
        TrainedNetwork network() {
            return run.network();
        }
    }

    /** Reads the file of each run once. */
    static TrainingResults of(List<Stacked> stacked, List<Run> runs) {
        return new TrainingResults(
                stacked,
                runs.stream()
                        .map(TrainedRun.class::cast)
                        .map(run -> new Found(run, run.metrics()))
                        .toList());
    }

    /** Copies the lists. */
    TrainingResults {
        stacked = List.copyOf(stacked);
        runs = List.copyOf(runs);
    }

    /** One network for each row of a table, in order; others of the row differ by the scheme alone. */
    List<TrainedNetwork> rows() {
        List<TrainedNetwork> networks =
                runs.stream().map(Found::network).distinct().toList();
        return IntStream.range(0, networks.size())
                .filter(i -> networks.subList(0, i).stream().noneMatch(earlier -> earlier.isBeside(networks.get(i))))
                .mapToObj(networks::get)
                .toList();
    }

    /** The runs of a scheme in a row, by their seeds. */
    private Stream<Found> of(TrainedNetwork row, Stacked scheme) {
        return runs.stream()
                .filter(run -> run.network().isBeside(row)
                        && run.network().stacking().scheme().equals(scheme.scheme())
                        && run.network().stacking().step().word().equals(scheme.step()));
    }

    /** The values of a scheme in a row, each beside that of the first scheme with the same seed. */
    Sample sample(TrainingMeasure measure, TrainedNetwork row, Stacked scheme) {
        return new Sample(List.copyOf(values(measure, row, scheme).values()));
    }

    /** The same by their seeds. */
    Map<Integer, Double> values(TrainingMeasure measure, TrainedNetwork row, Stacked scheme) {
        Map<Integer, Double> values = new TreeMap<>();
        of(row, scheme).forEach(run -> value(measure, row, run)
                .ifPresent(value -> values.put(run.run().seed(), value)));
        return values;
    }

    private OptionalDouble value(TrainingMeasure measure, TrainedNetwork row, Found found) {
        Optional<RunMetrics> reference = of(row, stacked.get(0))
                .filter(other -> other.run().seed() == found.run().seed())
                .findFirst()
                .flatMap(Found::metrics);
        return found.metrics().map(own -> measure.of(own, reference)).orElse(OptionalDouble.empty());
    }

    /** What epochs measured, of a scheme in a row: means over seeds. */
    Curve epochs(TrainedNetwork row, Stacked scheme, ToDoubleFunction<EpochMetrics> value) {
        SortedMap<Double, List<Double>> values = new TreeMap<>();
        of(row, scheme)
                .flatMap(run -> run.metrics().stream())
                .flatMap(metrics -> metrics.epochs().stream())
                .forEach(epoch -> values.computeIfAbsent((double) epoch.epoch(), first -> new ArrayList<>())
                        .add(value.applyAsDouble(epoch)));
        return Curve.ofMeans(scheme.label(), values);
    }

    /** A measure of some rows, of a scheme: means over seeds. */
    Curve means(
            TrainingMeasure measure, List<TrainedNetwork> rows, Stacked scheme, ToDoubleFunction<TrainedNetwork> x) {
        SortedMap<Double, List<Double>> values = new TreeMap<>();
        rows.forEach(row ->
                values.put(x.applyAsDouble(row), sample(measure, row, scheme).values()));
        return Curve.ofMeans(scheme.label(), values);
    }
}
