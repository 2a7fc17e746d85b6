package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.samples.page.Html;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a comparison's page: a row for each run. */
final class ComparisonTable {
    private ComparisonTable() {}

    /** The rows; times are relative to the first run's. */
    static String rows(List<FinishedRun> runs) {
        double unit = summary(runs.get(0)).trainSeconds();
        return runs.stream().map(run -> row(run, unit)).collect(Collectors.joining("\n"));
    }

    private static String row(FinishedRun run, double unit) {
        Stacking stacking = run.contender().stacking();
        RunStart.Network network = run.metrics().start().network();
        List<EpochMetrics> epochs = run.metrics().epochs();
        EpochMetrics last = epochs.get(epochs.size() - 1);
        RunSummary summary = summary(run);
        return List.of(
                        Html.text(stacking.name()),
                        stacking.facts()
                                .order()
                                .map(order -> Html.format("%d", order.order()))
                                .orElse("–"),
                        Html.format("%d", run.contender().blocks()),
                        Html.format("%d", network.layers()),
                        Html.format("%,d", network.parameters()),
                        Html.format("%d", stacking.plan().statesHeld()),
                        Html.format("%d", run.seed()),
                        Html.format("%.3f", last.trainLoss()),
                        Html.format("%.3f", last.testLoss()),
                        Html.format("%.2f", 100 * last.trainAccuracy()),
                        Html.format("%.2f", 100 * last.testAccuracy()),
                        Html.format("%.2f (%d)", 100 * summary.bestTestAccuracy(), summary.bestEpoch()),
                        Html.format("%.2f", summary.trainSeconds() / unit))
                .stream()
                .collect(Html.row());
    }

    private static RunSummary summary(FinishedRun run) {
        return run.metrics().summary().orElseThrow();
    }
}
