package io.github.horesnet.runtime.train;

/** One line of a run's metrics. */
public sealed interface RunRecord
        permits RunStart, RunResumption, RunPosition, SkippedBatch, StepMetrics, EpochMetrics, RunSummary {}
