package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.samples.page.Curve;
import io.github.horesnet.samples.page.Figure;
import io.github.horesnet.samples.reproduce.TrainingExperiment.Stacked;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of {@link TrainingExperiment}: by depth, by learning rate, and by epoch where networks are deepest. */
record TrainingFigures(List<TrainingMeasure> measures, TrainingResults results) {
    private static final double PERCENT = 100;

    List<Figure> all() {
        return Stream.of(
                        by(
                                new Figure.Axis("F's of the network", false),
                                row -> row.evaluations(),
                                TrainedNetwork::learningRate),
                        by(new Figure.Axis("First learning rate", true), TrainedNetwork::learningRate, row ->
                                (double) row.evaluations()),
                        deepest().flatMap(this::epochs))
                .flatMap(figures -> figures)
                .toList();
    }

    /** A figure for each measure and for each group of rows that differ in one number. */
    private Stream<Figure> by(
            Figure.Axis axis, ToDoubleFunction<TrainedNetwork> x, Function<TrainedNetwork, Double> other) {
        List<TrainedNetwork> rows = results.rows();
        return rows.stream()
                .map(row -> rows.stream()
                        .filter(beside -> subNet(beside).equals(subNet(row))
                                && other.apply(beside).equals(other.apply(row)))
                        .toList())
                .distinct()
                .filter(group -> group.size() > 1)
                .flatMap(group -> measures.stream().map(measure -> figure(measure, group, axis, x)));
    }

    private Figure figure(
            TrainingMeasure measure, List<TrainedNetwork> rows, Figure.Axis axis, ToDoubleFunction<TrainedNetwork> x) {
        return new Figure(
                measure.label() + ", F: " + subNet(rows.get(0)),
                axis,
                new Figure.Axis(measure.label(), false),
                curves(scheme -> results.means(measure, rows, scheme, x)));
    }

    private Stream<TrainedNetwork> deepest() {
        int most = results.rows().stream()
                .mapToInt(TrainedNetwork::evaluations)
                .max()
                .orElse(0);
        return results.rows().stream().filter(row -> row.evaluations() == most);
    }

    private Stream<Figure> epochs(TrainedNetwork row) {
        String of = ", " + row.evaluations() + " F's (" + subNet(row) + "), learning rate " + row.learningRate();
        return Stream.of(
                epochs("Training loss" + of, "Loss: cross-entropy, nats", row, EpochMetrics::trainLoss),
                epochs("Training accuracy" + of, "Accuracy, %", row, epoch -> PERCENT * epoch.trainAccuracy()),
                epochs("Test accuracy" + of, "Accuracy, %", row, epoch -> PERCENT * epoch.testAccuracy()));
    }

    private Figure epochs(String title, String unit, TrainedNetwork row, ToDoubleFunction<EpochMetrics> value) {
        return new Figure(title, unit, curves(scheme -> results.epochs(row, scheme, value)));
    }

    private List<Curve> curves(Function<Stacked, Curve> curve) {
        return results.stacked().stream().map(curve).toList();
    }

    private static String subNet(TrainedNetwork row) {
        return row.stacking().subNet();
    }
}
