package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.RunMetrics;

/** A contender's training with a seed, and what it measured. */
record FinishedRun(Contender contender, long seed, RunMetrics metrics) {}
