package io.github.horesnet.samples.experiment;

import com.google.gson.Gson;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunStart;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The page of a comparison: curves, a table, and what was run, in one HTML file that needs nothing else. */
final class Page {
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    /** Escapes what HTML would read as markup. */
    private static final Gson GSON = new Gson();

    private Page() {}

    /** A curve of each run. */
    private record Curve(String label, List<Double> values) {}

    /** The page of runs, with the command that repeats them. */
    static String of(List<FinishedRun> runs, String command) {
        RunStart start = runs.get(0).metrics().start();
        return Template.fill(
                Template.resource("comparison.html"),
                Map.of(
                        "images", Conditions.images(start.data()),
                        "recipe", Conditions.recipe(start.training(), runs.size()),
                        "environment", Conditions.environment(start.environment()),
                        "rows", ComparisonTable.rows(runs),
                        "command", Html.format("%s", command),
                        "curves", GSON.toJson(curves(runs)),
                        "charts", Template.resource(CHARTS)));
    }

    private static Map<String, List<Curve>> curves(List<FinishedRun> runs) {
        return Map.of(
                "trainLoss", curves(runs, EpochMetrics::trainLoss),
                "testLoss", curves(runs, EpochMetrics::testLoss),
                "trainAccuracy", curves(runs, epoch -> 100 * epoch.trainAccuracy()),
                "testAccuracy", curves(runs, epoch -> 100 * epoch.testAccuracy()),
                "steps", curves(controlled(runs), epoch -> mean(epoch.steps())),
                "stepErrors", curves(controlled(runs), epoch -> mean(epoch.stepErrors())));
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

    private static List<Curve> curves(List<FinishedRun> runs, ToDoubleFunction<EpochMetrics> value) {
        return runs.stream()
                .map(run -> new Curve(
                        label(run, runs),
                        run.metrics().epochs().stream()
                                .map(value::applyAsDouble)
                                .toList()))
                .toList();
    }

    private static String label(FinishedRun run, List<FinishedRun> runs) {
        boolean oneSeed = runs.stream().mapToLong(FinishedRun::seed).distinct().count() == 1;
        return run.contender().stacking().name() + (oneSeed ? "" : ", seed " + run.seed());
    }
}
