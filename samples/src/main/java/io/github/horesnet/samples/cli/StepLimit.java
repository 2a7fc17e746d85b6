package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.train.BatchProgress;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.StopRequest;

/** Ends a run after so many steps. */
record StepLimit(int steps, StopRequest stop) implements RunListener {
    @Override
    public void batchDone(BatchProgress progress) {
        if (progress.step() >= steps) {
            stop.make("its limit of steps");
        }
    }
}
