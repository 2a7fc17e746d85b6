package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.tensorboard.TensorBoardWriter;
import io.github.horesnet.runtime.train.MetricsWriter;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.runtime.train.StepLog;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What is recorded of a run beside its epochs.
 *
 * @param every the steps between two records of them
 * @param tensorBoard whether event files for TensorBoard are written
 * @param command that repeats the run
 */
public record Recording(int every, boolean tensorBoard, String command) {
    /** Has a run tell its files what it measures; those of TensorBoard go to a folder of their own. */
    RunSummary during(MetricsWriter metrics, Path events, Function<RunListener, RunSummary> run) {
        if (!tensorBoard) {
            return run.apply(new StepLog(every, List.of(metrics)));
        }
        try (TensorBoardWriter board = TensorBoardWriter.create(events)) {
            return run.apply(new StepLog(every, List.of(metrics, board)));
        }
    }
}
