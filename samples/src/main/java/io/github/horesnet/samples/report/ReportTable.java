package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.samples.page.Html;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table of a report: a row for each run. */
final class ReportTable {
    private static final double MEGA = 1e6;
    private static final String NOTHING = "–";

    private ReportTable() {}

    static String rows(List<ReportedRun> runs) {
        return runs.stream().map(ReportTable::row).collect(Collectors.joining("\n"));
    }

    private static String row(ReportedRun run) {
        RunStart.Network network = run.start().network();
        return List.of(
                        Html.text(run.name()),
                        Html.text(network.scheme()),
                        Html.format("%d", network.layers()),
                        Html.format("%,d", network.parameters()),
                        Html.format("%d", run.start().training().seed()),
                        Html.format(
                                "%d / %d",
                                run.epochs().size(), run.start().training().epochs()),
                        number("%.4f", run.last(), EpochMetrics::trainLoss),
                        number("%.4f", run.last(), EpochMetrics::testLoss),
                        number("%.2f", run.last(), epoch -> 100 * epoch.testAccuracy()),
                        run.best()
                                .map(best -> Html.format("%.2f (%d)", 100 * best.testAccuracy(), best.epoch()))
                                .orElse(NOTHING),
                        time(seconds(run, epoch -> epoch.trainSeconds() + epoch.testSeconds())),
                        run.epochs().isEmpty() ? NOTHING : Html.format("%,.0f", speed(run)),
                        run.peakBytes().isPresent()
                                ? Html.format("%,.0f", run.peakBytes().getAsLong() / MEGA)
                                : NOTHING,
                        run.isFinished() ? "finished" : "<strong>not finished</strong>")
                .stream()
                .collect(Html.row());
    }

    private static String number(String format, Optional<EpochMetrics> epoch, ToDoubleFunction<EpochMetrics> value) {
        return epoch.map(found -> Html.format(format, value.applyAsDouble(found)))
                .orElse(NOTHING);
    }

    private static double speed(ReportedRun run) {
        double images =
                (double) run.start().data().trainingImages() * run.epochs().size();
        return images / seconds(run, EpochMetrics::trainSeconds);
    }

    private static double seconds(ReportedRun run, ToDoubleFunction<EpochMetrics> value) {
        return run.epochs().stream().mapToDouble(value).sum();
    }

    private static String time(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        return Html.format("%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
