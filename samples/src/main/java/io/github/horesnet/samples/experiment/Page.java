package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.samples.page.Curve;
import io.github.horesnet.samples.page.Figure;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.report.Conditions;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The page of a comparison: curves, a table, and what was run, in one HTML file that needs nothing else. */
final class Page {
    private static final String LOSS = "Loss: cross-entropy, nats";
    private static final String ACCURACY = "Accuracy, %";

    private Page() {}

    /** The page of runs, with the command that repeats them. */
    static String of(List<FinishedRun> runs, String command) {
        RunStart start = runs.get(0).metrics().start();
        return Template.page(
                "schemes compared",
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/experiment/comparison.html"),
                        Map.of(
                                "images", Conditions.images(start.data()),
                                "recipe",
                                        Conditions.recipe(start.training()) + "; one run for each scheme and seed, "
                                                + runs.size() + " in all",
                                "environment", Conditions.environment(start.environment()),
                                "rows", ComparisonTable.rows(runs),
                                "command", Html.text(command),
                                "figures", Figure.script(figures(runs)))));
    }

    private static List<Figure> figures(List<FinishedRun> runs) {
        return List.of(
                figure("Training loss", LOSS, runs, EpochMetrics::trainLoss),
                figure("Test loss", LOSS, runs, EpochMetrics::testLoss),
                figure("Training accuracy", ACCURACY, runs, epoch -> 100 * epoch.trainAccuracy()),
                figure("Test accuracy", ACCURACY, runs, epoch -> 100 * epoch.testAccuracy()),
                figure("Controlled step, mean of the blocks", "h", controlled(runs), epoch -> mean(epoch.steps())),
                figure(
                        "Error estimate, mean of the blocks",
                        "Error relative to the tolerances",
                        controlled(runs),
                        epoch -> mean(epoch.stepErrors())));
    }

    private static List<FinishedRun> controlled(List<FinishedRun> runs) {
        return runs.stream()
                .filter(run -> run.metrics().epochs().stream()
                        .noneMatch(epoch -> epoch.steps().isEmpty()))
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static Figure figure(
            String title, String unit, List<FinishedRun> runs, ToDoubleFunction<EpochMetrics> value) {
        return new Figure(
                title,
                unit,
                runs.stream()
                        .map(run -> new Curve(
                                label(run, runs),
                                false,
                                run.metrics().epochs().stream()
                                        .map(epoch -> new Curve.Point(epoch.epoch(), value.applyAsDouble(epoch)))
                                        .toList()))
                        .toList());
    }

    private static String label(FinishedRun run, List<FinishedRun> runs) {
        boolean oneSeed = runs.stream().mapToLong(FinishedRun::seed).distinct().count() == 1;
        return run.contender().stacking().name() + (oneSeed ? "" : ", seed " + run.seed());
    }
}
