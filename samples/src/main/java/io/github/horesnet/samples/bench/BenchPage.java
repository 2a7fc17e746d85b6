package io.github.horesnet.samples.bench;

import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a bench as a page that needs nothing else, and as lines of text. */
final class BenchPage {
    private static final double MEGABYTE = 1e6;
    private static final String NOTHING = "–";
    private static final String LINE = "%-14s  %-18s  %6s  %8s  %7s  %7s  %8s  %9s  %8s  %6s";

    private BenchPage() {}

    static String of(List<Row> rows, String conditions, String command) {
        return Template.page(
                "time and memory",
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/bench/bench.html"),
                        Map.of(
                                "times", table(rows, BenchPage::times),
                                "memory", table(rows, BenchPage::memory),
                                "conditions", Html.format("%s", conditions),
                                "command", Html.format("%s", command))));
    }

    private interface Cells {
        Stream<String> of(Row row);
    }

    private static String table(List<Row> rows, Cells cells) {
        return rows.stream()
                .map(row -> Stream.concat(
                                Stream.of(row.code(), row.network(), "" + row.evaluations(), "" + row.layers()),
                                cells.of(row))
                        .map(cell -> Html.format("%s", cell))
                        .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>")))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> times(Row row) {
        return Stream.of(
                spread(row.forward(), 1, 3),
                ratio(row.forward(), BenchPlan.REFERENCE),
                spread(row.step(), 1, 3),
                ratio(row.step(), BenchPlan.REFERENCE),
                ratio(row.step(), Code.PLAIN),
                ratio(row.step(), Code.PEER),
                ratio(row.step(), Code.PEER_PRELOADED),
                ratio(row.step(), Code.FLOOR),
                spread(row.inference(), 1, 3),
                ratio(row.inference(), BenchPlan.REFERENCE));
    }

    private static Stream<String> memory(Row row) {
        return Stream.of(
                row.held() == 0 ? NOTHING : number(row.held(), 1),
                spread(row.trainingMemory(), MEGABYTE, 0),
                ratio(row.trainingMemory(), BenchPlan.REFERENCE),
                ratio(row.trainingMemory(), Code.PLAIN),
                ratio(row.trainingMemory(), Code.PEER),
                ratio(row.trainingMemory(), Code.PEER_PRELOADED),
                spread(row.inferenceMemory(), MEGABYTE, 0),
                ratio(row.inferenceMemory(), BenchPlan.REFERENCE));
    }

    private static String spread(Quantity quantity, double unit, int digits) {
        return quantity.isMeasured()
                ? number(quantity.median() / unit, digits) + " (" + number(quantity.least() / unit, digits) + "–"
                        + number(quantity.most() / unit, digits) + ")"
                : NOTHING;
    }

    private static String ratio(Quantity quantity, Object other) {
        Double ratio = quantity.ratios().get(other.toString());
        return ratio == null ? NOTHING : number(ratio, 2);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** A table of the medians. */
    static List<String> lines(List<Row> rows) {
        return Stream.concat(
                        Stream.of(LINE.formatted(
                                "code",
                                "network",
                                "layers",
                                "step, s",
                                "/ Euler",
                                "/ plain",
                                "infer, s",
                                "train, MB",
                                "/ Euler",
                                "held")),
                        rows.stream().map(BenchPage::line))
                .toList();
    }

    private static String line(Row row) {
        return LINE.formatted(
                row.code(),
                row.network(),
                row.layers(),
                median(row.step(), 1, 3),
                ratio(row.step(), BenchPlan.REFERENCE),
                ratio(row.step(), Code.PLAIN),
                median(row.inference(), 1, 3),
                median(row.trainingMemory(), MEGABYTE, 0),
                ratio(row.trainingMemory(), BenchPlan.REFERENCE),
                row.held() == 0 ? NOTHING : number(row.held(), 1));
    }

    private static String median(Quantity quantity, double unit, int digits) {
        return quantity.isMeasured() ? number(quantity.median() / unit, digits) : NOTHING;
    }
}
