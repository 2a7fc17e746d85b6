package io.github.horesnet.samples.bench;

import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a bench measured, as a page that needs nothing else. */
final class BenchPage {
    private BenchPage() {}

    static String of(List<Row> rows, List<Target> targets, String conditions, String command) {
        return Template.page(
                "time and memory",
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/bench/bench.html"),
                        Map.of(
                                "targets", table(targets, Cells::of),
                                "times", table(rows, BenchPage::times),
                                "memory", table(rows, BenchPage::memory),
                                "conditions", Html.text(conditions),
                                "command", Html.text(command))));
    }

    private static <T> String table(List<T> rows, Function<T, Stream<String>> cells) {
        return rows.stream()
                .map(row -> cells.apply(row).map(Html::text).collect(Html.row()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> names(Row row) {
        return Stream.of(row.code(), Cells.network(row), "" + row.evaluations(), "" + row.layers(), "" + row.batch());
    }

    private static Stream<String> times(Row row) {
        return Stream.concat(
                names(row),
                Stream.of(
                        Cells.spread(row.forward(), 1, 3),
                        Cells.ratio(row.forward(), BenchPlan.REFERENCE),
                        Cells.spread(row.step(), 1, 3),
                        Cells.ratio(row.step(), BenchPlan.REFERENCE),
                        Cells.ratio(row.step(), Code.PLAIN),
                        Cells.ratio(row.step(), Code.PEER),
                        Cells.ratio(row.step(), Code.PEER_PRELOADED),
                        Cells.ratio(row.step(), Code.FLOOR),
                        Cells.spread(row.inference(), 1, 3),
                        Cells.ratio(row.inference(), BenchPlan.REFERENCE)));
    }

    private static Stream<String> memory(Row row) {
        return Stream.concat(
                names(row),
                Stream.of(
                        Cells.held(row),
                        Cells.spread(row.trainingMemory(), Cells.MEGABYTE, 0),
                        Cells.ratio(row.trainingMemory(), BenchPlan.REFERENCE),
                        Cells.ratio(row.trainingMemory(), Code.PLAIN),
                        Cells.ratio(row.trainingMemory(), Code.PEER),
                        Cells.ratio(row.trainingMemory(), Code.PEER_PRELOADED),
                        Cells.spread(row.inferenceMemory(), Cells.MEGABYTE, 0),
                        Cells.ratio(row.inferenceMemory(), BenchPlan.REFERENCE)));
    }
}
