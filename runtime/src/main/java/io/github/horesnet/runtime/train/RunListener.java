package io.github.horesnet.runtime.train;

/** Is told what happens in a run, on the run's thread; each method does nothing unless overridden. */
public interface RunListener {
    /** The run is about to begin. */
    default void started(RunStart start) {}

    /** The run goes on after an interruption; what was told after that place is told again. */
    default void resumed(RunStart start, RunResumption resumption, RunPosition at) {}

    /** A batch changed nothing, because it would have done harm. */
    default void skipped(SkippedBatch batch) {}

    /** A training step is done. */
    default void batchDone(BatchProgress progress) {}

    /** Steps are summed up: those that a {@link StepLog} tells of, which no run does by itself. */
    default void stepDone(StepMetrics metrics) {}

    /** An epoch is trained and tested. */
    default void epochDone(EpochMetrics metrics) {}

    /** The run is over, whether it finished or stopped early. */
    default void ended(RunSummary summary) {}
}
