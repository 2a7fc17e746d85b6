package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What finished runs reached, as lines of text. */
final class ResultLines {
    private static final String ROW = "%%-%ds  %%6s  %%10s  %%13s  %%13s";

    private ResultLines() {}

    static List<String> of(List<FinishedRun> runs) {
        int width = runs.stream().mapToInt(run -> name(run).length()).max().orElse(0);
        String row = ROW.formatted(Math.max(width, "network".length()));
        return Stream.concat(
                        Stream.of(row.formatted("network", "layers", "parameters", "best test, %", "last test, %")),
                        runs.stream().map(run -> line(run, row)))
                .toList();
    }

    private static String name(FinishedRun run) {
        return run.contender().stacking().name();
    }

    private static String line(FinishedRun run, String row) {
        RunSummary summary = run.metrics().summary().orElseThrow();
        return row.formatted(
                name(run),
                run.metrics().start().network().layers(),
                String.format(
                        Locale.ROOT, "%,d", run.metrics().start().network().parameters()),
                String.format(Locale.ROOT, "%.2f (%d)", 100 * summary.bestTestAccuracy(), summary.bestEpoch()),
                String.format(Locale.ROOT, "%.2f", 100 * summary.testAccuracy()));
    }
}
