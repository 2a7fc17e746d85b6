package io.github.horesnet.samples.bench;

import java.util.List;
import java.util.stream.Stream;

/** The medians of a bench, and what is to be reached, as lines of text. */
final class BenchText {
    private static final String LINE = "%-14s  %-27s  %6s  %5s  %8s  %7s  %7s  %8s  %9s  %8s  %6s";
    private static final String TARGET = "%-52s  %-18s  %6s  %5s  %6s  %7s  %s";

    private BenchText() {}

    static List<String> lines(List<Row> rows, List<Target> targets) {
        return Stream.of(
                        Stream.of(LINE.formatted(
                                "code",
                                "network",
                                "layers",
                                "batch",
                                "step, s",
                                "/ Euler",
                                "/ plain",
                                "infer, s",
                                "train, MB",
                                "/ Euler",
                                "held")),
                        rows.stream().map(BenchText::line),
                        Stream.of("", TARGET.formatted("target", "network", "layers", "batch", "found", "at most", "")),
                        targets.stream()
                                .map(target -> TARGET.formatted(Cells.of(target).toArray())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(Row row) {
        return LINE.formatted(
                row.code(),
                Cells.network(row),
                row.layers(),
                row.batch(),
                Cells.median(row.step(), 1, 3),
                Cells.ratio(row.step(), BenchPlan.REFERENCE),
                Cells.ratio(row.step(), Code.PLAIN),
                Cells.median(row.inference(), 1, 3),
                Cells.median(row.trainingMemory(), Cells.MEGABYTE, 0),
                Cells.ratio(row.trainingMemory(), BenchPlan.REFERENCE),
                Cells.held(row));
    }
}
