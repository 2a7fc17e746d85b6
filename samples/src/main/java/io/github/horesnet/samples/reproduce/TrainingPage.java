package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.samples.page.Figure;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.report.Conditions;
import io.github.horesnet.samples.reproduce.TrainingExperiment.Published;
import io.github.horesnet.samples.reproduce.TrainingExperiment.Stacked;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of {@link TrainingExperiment}. */
record TrainingPage(TrainingExperiment experiment, Setting setting, TrainingResults results) {
    private static final String NOTHING = "–";

    String html() {
        String title = Html.text(experiment.title());
        Optional<RunMetrics> first =
                results.runs().stream().flatMap(run -> run.metrics().stream()).findFirst();
        return Template.page(
                title,
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/reproduce/training.html"),
                        Map.of(
                                "title", title,
                                "note", Html.text(experiment.note()),
                                "tables",
                                        experiment.measures().stream()
                                                .map(this::table)
                                                .collect(Collectors.joining("\n")),
                                "runs",
                                        results.runs().stream()
                                                .map(TrainingPage::row)
                                                .collect(Collectors.joining("\n")),
                                "scale", scale(),
                                "images",
                                        first.map(run -> Conditions.images(
                                                        run.start().data()))
                                                .orElse(NOTHING),
                                "recipe",
                                        first.map(run -> Conditions.recipe(
                                                        run.start().training()))
                                                .orElse(NOTHING),
                                "environment", environments(),
                                "command", Html.text(setting.command()),
                                "figures", Figure.script(new TrainingFigures(experiment.measures(), results).all()))));
    }

    private String environments() {
        String all = results.runs().stream()
                .flatMap(run -> run.metrics().stream())
                .map(run -> Conditions.environment(run.start().environment()))
                .distinct()
                .collect(Collectors.joining("<br>"));
        return all.isEmpty() ? NOTHING : all;
    }

    private String scale() {
        TrainingScale scale = experiment.scale(setting);
        return Html.format("%s: width %d; seeds: %d", setting.scaleText(), scale.width(), scale.seeds());
    }

    private String table(TrainingMeasure measure) {
        String head = results.stacked().stream()
                .map(scheme -> "<th>" + Html.text(scheme.label()) + "</th>")
                .collect(Collectors.joining());
        return """
                <div class="scroll">
                <table>
                <caption>%s</caption>
                <thead>
                <tr><th>F's</th><th>F</th><th>Learning rate</th>%s</tr>
                </thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>""".formatted(
                        Html.text(measure.label() + (hasPublished(measure) ? "; below, the paper's" : "")),
                        head,
                        results.rows().stream().map(row -> row(measure, row)).collect(Collectors.joining("\n")));
    }

    private String row(TrainingMeasure measure, TrainedNetwork row) {
        return Stream.concat(
                        Stream.of(
                                Html.format("%d", row.evaluations()),
                                Html.text(row.stacking().subNet()),
                                Html.text(row.learningRate())),
                        results.stacked().stream().map(scheme -> cell(measure, row, scheme)))
                .collect(Html.row());
    }

    private String cell(TrainingMeasure measure, TrainedNetwork row, Stacked scheme) {
        String own = Html.text(results.sample(measure, row, scheme));
        return hasPublished(measure)
                ? own + "<br>"
                        + published(measure, row, scheme)
                                .map(value -> Html.format("%.2f", value))
                                .orElse(NOTHING)
                : own;
    }

    private boolean hasPublished(TrainingMeasure measure) {
        return experiment.values().stream().anyMatch(found -> found.measure().equals(measure.label()));
    }

    private Optional<Double> published(TrainingMeasure measure, TrainedNetwork row, Stacked scheme) {
        int place = experiment.networks().indexOf(scheme);
        return experiment.values().stream()
                .filter(found -> found.measure().equals(measure.label())
                        && found.evaluations() == row.evaluations()
                        && found.subNet().equals(row.stacking().subNet()))
                .map(Published::values)
                .filter(values -> place >= 0 && place < values.size())
                .map(values -> values.get(place))
                .findFirst();
    }

    private static String row(TrainingResults.Found read) {
        TrainedRun run = read.run();
        Optional<RunMetrics> metrics = read.metrics();
        return Stream.of(
                        run.network().stacking().name(),
                        "" + run.network().evaluations(),
                        metrics.map(found -> "" + found.start().network().layers())
                                .orElse(NOTHING),
                        metrics.map(found -> String.format(
                                        Locale.ROOT,
                                        "%,d",
                                        found.start().network().parameters()))
                                .orElse(NOTHING),
                        "" + run.network().learningRate(),
                        "" + run.seed(),
                        metrics.map(found -> found.epochs().size()).orElse(0) + " of " + run.parts(),
                        metrics.flatMap(RunMetrics::summary)
                                .filter(end -> end.bestEpoch() > 0)
                                .map(TrainingPage::best)
                                .orElse(NOTHING),
                        metrics.flatMap(RunMetrics::summary)
                                .map(end -> String.format(Locale.ROOT, "%.0f", end.trainSeconds()))
                                .orElse(NOTHING),
                        metrics.flatMap(RunMetrics::summary)
                                .map(RunSummary::outcome)
                                .orElse("not ended"))
                .map(Html::text)
                .collect(Html.row());
    }

    private static String best(RunSummary end) {
        return String.format(Locale.ROOT, "%.2f (%d)", 100 * end.bestTestAccuracy(), end.bestEpoch());
    }
}
