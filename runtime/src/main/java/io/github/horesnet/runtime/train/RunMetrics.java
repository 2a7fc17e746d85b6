package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of one run, as read back from a file.
 *
 * @param start what was run
 * @param steps what steps came to, in order; empty where no {@link StepLog} summed them up
 * @param epochs the epochs that were completed, in order
 * @param summary what it came to; empty where the process was ended before the run was
 */
public record RunMetrics(
        RunStart start, List<StepMetrics> steps, List<EpochMetrics> epochs, Optional<RunSummary> summary) {
    /** Copies the lists. */
    public RunMetrics {
        steps = List.copyOf(steps);
        epochs = List.copyOf(epochs);
    }

    /**
     * Reads a file that a {@link MetricsWriter} wrote.
     *
     * @throws RunException if it cannot be read or is anything else, with the line
     */
    public static RunMetrics read(Path file) {
        MetricsText text = MetricsText.of(file);
        MetricsLines lines = new MetricsLines(file);
        text.whole().lines().forEach(lines::add);
        if (!text.rest().isEmpty()) {
            lines.add(text.rest());
        }
        return lines.metrics();
    }

    /**
     * Reads a file that a {@link MetricsWriter} may not have written to its end: a last line that is not whole is left
     * out.
     *
     * @throws RunException if it cannot be read or is anything else, with the line
     */
    public static Unfinished readUnfinished(Path file) {
        MetricsText text = MetricsText.of(file);
        MetricsLines lines = new MetricsLines(file);
        text.whole().lines().forEach(lines::add);
        boolean cut = !text.rest().isEmpty() && !lines.addIfWhole(text.rest());
        return new Unfinished(lines.metrics(), cut);
    }

    /**
     * The metrics of a run that may still go on.
     *
     * @param cut whether the file ends within a line, which is left out
     */
    public record Unfinished(RunMetrics metrics, boolean cut) {}
}
