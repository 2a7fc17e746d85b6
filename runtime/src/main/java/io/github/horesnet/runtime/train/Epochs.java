package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.block.StepState;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.data.Workers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The epochs of one run. */
final class Epochs {
    private static final double NANOS = 1e9;

    private final Trainer trainer;
    private final Batches training;
    private final Batches test;
    private final Recipe recipe;
    private final RunStart start;
    private final List<RunListener> listeners;
    private final Optional<Checkpoints> checkpoints;
    private final StopRequest stop;
    private final List<EpochMetrics> done = new ArrayList<>();

    private RunPosition at = RunPosition.START;
    private long saved = System.nanoTime();

    Epochs(Trainer trainer, ImageSplits images, RunStart start, Training run, Workers workers) {
        this.trainer = trainer;
        this.recipe = run.recipe();
        this.start = start;
        this.listeners = run.listeners();
        this.checkpoints = run.checkpoints();
        this.stop = run.stop();
        Normalisation normalisation = Normalisation.of(images.training());
        this.training = Batches.shuffled(
                        images.training(), normalisation, recipe.batchSize(), recipe.augmentation(), recipe.seed())
                .by(workers);
        this.test = Batches.inOrder(images.test(), normalisation, recipe.batchSize())
                .by(workers);
    }

    /** Goes on from where a run was. */
    void from(SavedRun before) {
        at = before.position();
        done.addAll(before.epochs());
    }

    RunSummary run() {
        while (at.epochs() < recipe.epochs()) {
            Tally tally = new Tally(at.loss(), at.correct(), at.images());
            train(tally);
            if (stop.reason().isPresent()) {
                save(false);
                return end(RunSummary.INTERRUPTED + stop.reason().get());
            }
            test(tally);
        }
        trainer.finish();
        return end(RunSummary.FINISHED);
    }

    /** Trains until the epoch is over or the run is to stop. */
    private void train(Tally tally) {
        double learningRate = recipe.learningRate(at.epochs());
        long began = System.nanoTime() - (long) (at.seconds() * NANOS);
        Batches.Epoch batches = training.epoch(at.epochs());
        int inARow = 0;
        while (at.batches() < training.count() && stop.reason().isEmpty()) {
            StepResult result = trainer.step(batches, at.batches(), at.steps(), learningRate);
            boolean skipped = result.trouble().isPresent();
            inARow = skipped ? inARow + 1 : 0;
            if (skipped) {
                skip(result.trouble().get(), learningRate, inARow);
            } else {
                tally.add(result.loss(), result.correct(), result.images());
            }
            at = next(tally, (System.nanoTime() - began) / NANOS, skipped);
            if (!skipped) {
                tellBatch(tally, batches, result);
            }
            if (checkpoints.isPresent()
                    && System.nanoTime() - saved > checkpoints.get().every().toNanos()) {
                save(false);
            }
        }
    }

    private RunPosition next(Tally tally, double seconds, boolean skipped) {
        return new RunPosition(
                at.epochs(),
                at.batches() + 1,
                at.steps() + 1,
                tally.loss(),
                tally.correct(),
                tally.images(),
                seconds,
                at.skipped() + (skipped ? 1 : 0));
    }

    private void tellBatch(Tally tally, Batches.Epoch batches, StepResult result) {
        BatchProgress progress = new BatchProgress(
                at.epochs() + 1,
                recipe.epochs(),
                at.batches(),
                training.count(),
                recipe.learningRate(at.epochs()),
                tally.score(),
                tally.images(),
                Duration.ofNanos((long) (at.seconds() * NANOS)),
                batches.waited(),
                OptionalDouble.of(result.gradientNorm()),
                trainer::scalars);
        listeners.forEach(listener -> listener.batchDone(progress));
    }

    private void skip(String trouble, double learningRate, int inARow) {
        if (inARow > recipe.refinements().skips()) {
            throw stop(
                    "Epoch " + (at.epochs() + 1) + ", batch " + (at.batches() + 1) + " of " + training.count(),
                    trouble,
                    learningRate);
        }
        SkippedBatch skipped = new SkippedBatch(at.epochs() + 1, at.batches() + 1, learningRate, trouble);
        listeners.forEach(listener -> listener.skipped(skipped));
    }

    private void test(Tally tally) {
        long began = System.nanoTime();
        Score testScore = trainer.evaluate(test);
        double learningRate = recipe.learningRate(at.epochs());
        if (!Double.isFinite(testScore.loss())) {
            throw stop("Epoch " + (at.epochs() + 1) + ", test", "the loss is " + testScore.loss(), learningRate);
        }
        Score trainScore = tally.score();
        List<StepState> steps = trainer.steps();
        EpochMetrics metrics = new EpochMetrics(
                at.epochs() + 1,
                learningRate,
                trainScore.loss(),
                trainScore.accuracy(),
                testScore.loss(),
                testScore.accuracy(),
                tally.images() / at.seconds(),
                at.seconds(),
                (System.nanoTime() - began) / NANOS,
                steps.stream().map(StepState::h).toList(),
                steps.stream().map(StepState::error).toList());
        done.add(metrics);
        at = new RunPosition(at.epochs() + 1, 0, at.steps(), 0, 0, 0, 0, at.skipped());
        listeners.forEach(listener -> listener.epochDone(metrics));
        save(RunSummary.of("", done, at.skipped()).bestEpoch() == metrics.epoch());
    }

    private void save(boolean best) {
        checkpoints.ifPresent(folder -> folder.write(new SavedRun(start, at, done), trainer, best));
        saved = System.nanoTime();
    }

    private RunException stop(String where, String trouble, double learningRate) {
        String reason = where + ": " + trouble + " at learning rate " + learningRate
                + "; train with a lower learning rate, a warm-up or clipped gradients";
        end(reason);
        String kept = checkpoints
                .map(Checkpoints::last)
                .filter(Files::exists)
                .map(file -> "; the state before is kept in " + file)
                .orElse("");
        return new RunException(reason + kept);
    }

    private RunSummary end(String outcome) {
        RunSummary summary = RunSummary.of(outcome, done, at.skipped());
        listeners.forEach(listener -> listener.ended(summary));
        return summary;
    }
}
