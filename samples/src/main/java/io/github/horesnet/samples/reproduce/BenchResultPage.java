package io.github.horesnet.samples.reproduce;

import ai.djl.Device;
import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.samples.bench.BenchPlan;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Quantity;
import io.github.horesnet.samples.bench.Row;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.report.Conditions;
import io.github.horesnet.samples.reproduce.BenchExperiment.Published;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of {@link BenchExperiment}: what a bench gave for generated blocks, beside the paper's values. */
record BenchResultPage(BenchExperiment experiment, Setting setting, List<Row> rows) {
    private static final String NOTHING = "–";

    String html() {
        String title = Html.text(experiment.title());
        return Template.page(
                title,
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/reproduce/bench.html"),
                        Map.of(
                                "title", title,
                                "note", Html.text(experiment.note()),
                                "rows",
                                        rows.stream()
                                                .filter(row -> row.code().equals(Code.HORESNET.toString()))
                                                .map(this::row)
                                                .collect(Collectors.joining("\n")),
                                "scale",
                                        Html.format(
                                                "%s: %s",
                                                setting.scaleText(), String.join(" ", experiment.options(setting))),
                                "environment", Conditions.environment(Environment.of(Device.cpu())),
                                "command", Html.text(setting.command()))));
    }

    private String row(Row row) {
        Optional<Published> paper = experiment.values().stream()
                .filter(value -> value.network().equals(row.network()))
                .findFirst();
        return Stream.of(
                        row.network(),
                        "" + row.evaluations(),
                        "" + row.layers(),
                        ratio(row, row.trainingMemory(), BenchPlan.REFERENCE),
                        paper.map(Published::memory).orElse(NOTHING),
                        ratio(row, row.step(), BenchPlan.REFERENCE),
                        paper.map(Published::time).orElse(NOTHING),
                        ratio(row, row.inferenceMemory(), BenchPlan.REFERENCE),
                        ratio(row, row.trainingMemory(), Code.PLAIN.toString()),
                        ratio(row, row.step(), Code.PLAIN.toString()))
                .map(Html::text)
                .collect(Html.row());
    }

    private static String ratio(Row row, Quantity quantity, String other) {
        if (row.network().equals(other)) {
            return "1";
        }
        Double ratio = quantity.ratios().get(other);
        return ratio == null ? NOTHING : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
