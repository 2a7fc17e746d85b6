package io.github.horesnet.runtime.train;

import java.util.Comparator;
import java.util.List;

/**
 * What a run came to: the last record of its metrics.
 *
 * @param outcome {@link #FINISHED}, or why the run stopped early
 * @param epochs the epochs that were completed
 * @param bestEpoch the epoch of the highest test accuracy, from 1; 0 if none was completed
 * @param bestTestAccuracy that accuracy
 * @param testAccuracy the test accuracy after the last epoch
 * @param trainSeconds the seconds that training took, without the tests
 * @param skipped how many batches were left out since they were not finite
 */
public record RunSummary(
        String outcome,
        int epochs,
        int bestEpoch,
        double bestTestAccuracy,
        double testAccuracy,
        double trainSeconds,
        int skipped)
        implements RunRecord {
    /** The outcome of a run that did all its epochs. */
    public static final String FINISHED = "finished";

    /** How the outcome of a run that was asked to stop begins. */
    static final String INTERRUPTED = "interrupted by ";

    /** Whether the run was asked to stop, and can be resumed. */
    public boolean interrupted() {
        return outcome.startsWith(INTERRUPTED);
    }

    static RunSummary of(String outcome, List<EpochMetrics> epochs, int skipped) {
        if (epochs.isEmpty()) {
            return new RunSummary(outcome, 0, 0, 0, 0, 0, skipped);
        }
        EpochMetrics best = epochs.stream()
                .sorted(Comparator.comparingDouble(EpochMetrics::testAccuracy).reversed())
                .findFirst()
                .orElseThrow();
        return new RunSummary(
                outcome,
                epochs.size(),
                best.epoch(),
                best.testAccuracy(),
                epochs.get(epochs.size() - 1).testAccuracy(),
                epochs.stream().mapToDouble(EpochMetrics::trainSeconds).sum(),
                skipped);
    }
}
