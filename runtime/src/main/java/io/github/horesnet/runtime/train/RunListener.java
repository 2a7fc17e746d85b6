package io.github.horesnet.runtime.train;

/** Is told what happens in a run, on the run's thread; each method does nothing unless overridden. */
public interface RunListener {
    /** The run is about to begin. */
    default void started(RunStart start) {}

    /** A training step is done. */
    default void batchDone(BatchProgress progress) {}

    /** An epoch is trained and tested. */
    default void epochDone(EpochMetrics metrics) {}

    /** The run is over, whether it finished or stopped early. */
    default void ended(RunSummary summary) {}
}
