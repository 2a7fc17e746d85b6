package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.engine.ProcessMemory;
import java.util.List;

/** Tells listeners all that it is told, and every few steps and at the end of an epoch what the last steps came to. */
public final class StepLog implements RunListener {
    /** How often steps are summed up unless something else is asked for. */
    public static final int USUAL = 50;

    private static final double NANOS = 1e9;

    private final int every;
    private final List<RunListener> listeners;
    private Sums before = Sums.NONE;

    /**
     * Creates a log.
     *
     * @param every the number of steps after which {@code listeners} are told of them
     * @throws RunException if it is less than 1
     */
    public StepLog(int every, List<? extends RunListener> listeners) {
        if (every < 1) {
            throw new RunException("Steps between two records: found " + every + "; expected at least 1");
        }
        this.every = every;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void started(RunStart start) {
        listeners.forEach(listener -> listener.started(start));
    }

    /** The next record is of the steps from here on. */
    @Override
    public void resumed(RunStart start, RunResumption resumption, RunPosition at) {
        before = new Sums(at.images(), at.loss(), at.correct(), at.seconds() * NANOS, 0);
        listeners.forEach(listener -> listener.resumed(start, resumption, at));
    }

    @Override
    public void skipped(SkippedBatch batch) {
        listeners.forEach(listener -> listener.skipped(batch));
    }

    @Override
    public void batchDone(BatchProgress progress) {
        listeners.forEach(listener -> listener.batchDone(progress));
        boolean last = progress.batch() == progress.batches();
        if (last || progress.step() % every == 0) {
            Sums now = Sums.of(progress);
            StepMetrics metrics = metrics(progress, now.minus(before));
            before = last ? Sums.NONE : now;
            listeners.forEach(listener -> listener.stepDone(metrics));
        }
    }

    private static StepMetrics metrics(BatchProgress progress, Sums steps) {
        BlockScalars scalars = progress.scalars().get();
        return new StepMetrics(
                progress.step(),
                progress.epoch(),
                steps.loss / steps.images,
                steps.correct / steps.images,
                progress.learningRate(),
                scalars.learnable(),
                scalars.controlled(),
                scalars.errors(),
                progress.gradientNorm(),
                steps.images * NANOS / steps.nanos,
                steps.nanos / NANOS,
                steps.waitedNanos / steps.nanos,
                ProcessMemory.resident(),
                ProcessMemory.peak());
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        listeners.forEach(listener -> listener.epochDone(metrics));
    }

    @Override
    public void ended(RunSummary summary) {
        listeners.forEach(listener -> listener.ended(summary));
    }

    /** What an epoch has come to so far. */
    private record Sums(double images, double loss, double correct, double nanos, double waitedNanos) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        static Sums of(BatchProgress progress) {
            double images = progress.images();
            return new Sums(
                    images,
                    progress.score().loss() * images,
                    progress.score().accuracy() * images,
                    progress.elapsed().toNanos(),
                    progress.waited().toNanos());
        }

        Sums minus(Sums earlier) {
            return new Sums(
                    images - earlier.images,
                    loss - earlier.loss,
                    correct - earlier.correct,
                    Math.max(1, nanos - earlier.nanos),
                    waitedNanos - earlier.waitedNanos);
        }
    }
}
