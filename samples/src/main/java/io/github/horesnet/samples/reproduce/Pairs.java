package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.reproduce.TrainingExperiment.Stacked;
import io.github.horesnet.samples.reproduce.Verdict.Difference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Differences between two schemes that were trained with the same seeds. */
record Pairs(TrainingResults results, TrainingMeasure measure) {
    /** What one scheme has more than another in a row. */
    Difference between(TrainedNetwork row, Stacked more, Stacked less) {
        return new Difference(
                more.label() + " − " + less.label() + " at " + row.evaluations() + " F's ("
                        + row.stacking().subNet() + ")",
                new Sample(List.copyOf(bySeed(row, more, less).values())));
    }

    /** What one scheme has more than another in a row, more than in another row. */
    Difference change(TrainedNetwork from, TrainedNetwork to, Stacked more, Stacked less) {
        Map<Integer, Double> before = bySeed(from, more, less);
        Map<Integer, Double> after = bySeed(to, more, less);
        return new Difference(
                more.label() + " − " + less.label() + ", at " + to.evaluations() + " more than at " + from.evaluations()
                        + " F's",
                new Sample(after.keySet().stream()
                        .filter(before::containsKey)
                        .map(seed -> value(after, seed) - value(before, seed))
                        .toList()));
    }

    /** In how many rows more one scheme has a value that shows success than another. */
    Difference counts(Stacked more, Stacked less) {
        List<Integer> seeds = results.runs().stream()
                .filter(found -> found.metrics().isPresent())
                .map(found -> found.run().seed())
                .distinct()
                .toList();
        return new Difference(
                "learning rates of " + more.label() + " − " + less.label(),
                new Sample(seeds.stream()
                        .map(seed -> count(more, seed) - count(less, seed))
                        .toList()));
    }

    private double count(Stacked scheme, int seed) {
        return results.rows().stream()
                .filter(row -> Optional.ofNullable(
                                results.values(measure, row, scheme).get(seed))
                        .filter(measure::isSuccess)
                        .isPresent())
                .count();
    }

    private Map<Integer, Double> bySeed(TrainedNetwork row, Stacked more, Stacked less) {
        Map<Integer, Double> left = results.values(measure, row, more);
        Map<Integer, Double> right = results.values(measure, row, less);
        return left.keySet().stream()
                .filter(right::containsKey)
                .collect(Collectors.toMap(seed -> seed, seed -> value(left, seed) - value(right, seed)));
    }

    private static double value(Map<Integer, Double> values, int seed) {
        return Objects.requireNonNull(values.get(seed), "of a seed that both have");
    }
}
