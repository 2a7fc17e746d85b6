package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.runtime.train.StepMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A run as a report shows it.
 *
 * @param name of its folder
 * @param baseline whether it is that of logistic regression beside a network
 * @param cut whether its file ends within a line
 * @param command that repeats it, where it left one
 */
record ReportedRun(String name, boolean baseline, RunMetrics metrics, boolean cut, Optional<String> command) {
    /** The run of a folder, before that of logistic regression where there was one. */
    static Stream<ReportedRun> of(String name, RunFolder folder) {
        Optional<String> command = folder.readCommand();
        Stream<ReportedRun> run = Stream.of(read(name, false, folder.metrics(), command));
        return Files.isRegularFile(folder.baseline())
                ? Stream.concat(run, Stream.of(read(name + ", baseline", true, folder.baseline(), command)))
                : run;
    }

    private static ReportedRun read(String name, boolean baseline, Path file, Optional<String> command) {
        RunMetrics.Unfinished found = RunMetrics.readUnfinished(file);
        return new ReportedRun(name, baseline, found.metrics(), found.cut(), command);
    }

    RunStart start() {
        return metrics.start();
    }

    List<EpochMetrics> epochs() {
        return metrics.epochs();
    }

    Optional<EpochMetrics> last() {
        return epochs().isEmpty() ? Optional.empty() : Optional.of(epochs().get(epochs().size() - 1));
    }

    /** The first epoch of the highest test accuracy. */
    Optional<EpochMetrics> best() {
        return epochs().stream()
                .sorted(Comparator.comparingDouble(EpochMetrics::testAccuracy).reversed())
                .findFirst();
    }

    OptionalLong peakBytes() {
        return metrics.steps().stream()
                .map(StepMetrics::peakBytes)
                .flatMapToLong(OptionalLong::stream)
                .max();
    }

    /** Where a step lies, in epochs. */
    double epochOf(long step) {
        long batchSize = Math.max(1, start().training().batchSize());
        long batches = Math.max(1, (start().data().trainingImages() + batchSize - 1) / batchSize);
        return (double) step / batches;
    }

    boolean isFinished() {
        return metrics.summary()
                .filter(summary -> summary.outcome().equals(RunSummary.FINISHED))
                .isPresent();
    }

    /** How the run ended, in words. */
    String status() {
        String done = epochs().size() + " of " + start().training().epochs() + " epochs are recorded";
        String ended = metrics.summary()
                .map(summary -> isFinished() ? summary.outcome() : "stopped early: " + summary.outcome())
                .orElse("not finished: " + done + "; it still runs, or was ended from outside");
        return cut ? ended + "; the file ends within a line, which is left out" : ended;
    }
}
