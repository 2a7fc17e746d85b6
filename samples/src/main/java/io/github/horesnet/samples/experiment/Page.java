package io.github.horesnet.samples.experiment;

import com.google.gson.Gson;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.RunSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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
        return fill(
                resource("comparison.html"),
                Map.of(
                        "images", images(start.data()),
                        "recipe", recipe(start.training(), runs),
                        "environment", environment(start),
                        "rows", runs.stream().map(run -> row(run, runs.get(0))).collect(Collectors.joining("\n")),
                        "command", escaped(command),
                        "curves", GSON.toJson(curves(runs)),
                        "charts", resource(CHARTS)));
    }

    private static Map<String, List<Curve>> curves(List<FinishedRun> runs) {
        return Map.of(
                "trainLoss", curves(runs, EpochMetrics::trainLoss),
                "testLoss", curves(runs, EpochMetrics::testLoss),
                "trainAccuracy", curves(runs, epoch -> 100 * epoch.trainAccuracy()),
                "testAccuracy", curves(runs, epoch -> 100 * epoch.testAccuracy()));
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

    private static String row(FinishedRun run, FinishedRun first) {
        Stacking stacking = run.contender().stacking();
        RunStart.Network network = run.metrics().start().network();
        List<EpochMetrics> epochs = run.metrics().epochs();
        EpochMetrics last = epochs.get(epochs.size() - 1);
        RunSummary summary = run.metrics().summary().orElseThrow();
        return List.of(
                        escaped(stacking.name()),
                        "" + stacking.facts().order().order(),
                        "" + run.contender().blocks(),
                        "" + network.layers(),
                        format("%,d", network.parameters()),
                        "" + stacking.plan().statesHeld(),
                        "" + run.seed(),
                        format("%.3f", last.trainLoss()),
                        format("%.3f", last.testLoss()),
                        format("%.2f", 100 * last.trainAccuracy()),
                        format("%.2f", 100 * last.testAccuracy()),
                        format("%.2f (%d)", 100 * summary.bestTestAccuracy(), summary.bestEpoch()),
                        format("%.2f", summary.trainSeconds() / seconds(first)))
                .stream()
                .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
    }

    private static double seconds(FinishedRun run) {
        return run.metrics().summary().orElseThrow().trainSeconds();
    }

    private static String images(RunStart.Data data) {
        return escaped(format(
                "%s: %,d training and %,d test images of %d×%d×%d in %d classes",
                data.name(),
                data.trainingImages(),
                data.testImages(),
                data.channels(),
                data.height(),
                data.width(),
                data.classes()));
    }

    private static String recipe(RunStart.Training training, List<FinishedRun> runs) {
        return escaped(format(
                "%d epochs of batches of %d, learning rate %s (%s), momentum %s, weight decay %s, augmentation: %s; "
                        + "one run for each scheme and seed, %d in all",
                training.epochs(),
                training.batchSize(),
                training.learningRate(),
                training.schedule(),
                training.momentum(),
                training.weightDecay(),
                training.augmentation(),
                runs.size()));
    }

    private static String environment(RunStart start) {
        return escaped(format(
                "horesnet %s, DJL %s, %s, Java %s, %s, %s with %d threads",
                start.environment().horesnet(),
                start.environment().djl(),
                start.environment().engine(),
                start.environment().java(),
                start.environment().system(),
                start.environment().device(),
                start.environment().threads()));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String fill(String template, Map<String, String> values) {
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return page;
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing; build the module anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
