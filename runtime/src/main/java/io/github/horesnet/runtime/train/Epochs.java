package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.block.StepState;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.data.Workers;
import java.util.ArrayList;
import java.util.List;

/** The epochs of one run. */
final class Epochs {
    private static final double NANOS = 1e9;

    private final Trainer trainer;
    private final Batches training;
    private final Batches test;
    private final Recipe recipe;
    private final List<RunListener> listeners;
    private final List<EpochMetrics> done = new ArrayList<>();

    Epochs(Trainer trainer, ImageSplits images, Recipe recipe, List<RunListener> listeners, Workers workers) {
        this.trainer = trainer;
        this.recipe = recipe;
        this.listeners = listeners;
        Normalisation normalisation = Normalisation.of(images.training());
        this.training = Batches.shuffled(
                        images.training(), normalisation, recipe.batchSize(), recipe.augmentation(), recipe.seed())
                .by(workers);
        this.test = Batches.inOrder(images.test(), normalisation, recipe.batchSize())
                .by(workers);
    }

    RunSummary run() {
        for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
            EpochMetrics metrics = epoch(epoch);
            done.add(metrics);
            listeners.forEach(listener -> listener.epochDone(metrics));
        }
        return end(RunSummary.FINISHED);
    }

    private EpochMetrics epoch(int epoch) {
        double learningRate = recipe.learningRate(epoch);
        long start = System.nanoTime();
        Tally tally = train(epoch, learningRate, start);
        long trained = System.nanoTime();
        Score trainScore = tally.score();
        Score testScore = trainer.evaluate(test);
        long tested = System.nanoTime();
        if (!Double.isFinite(testScore.loss())) {
            throw stop("Epoch " + (epoch + 1) + ", test", testScore.loss(), learningRate);
        }
        double seconds = (trained - start) / NANOS;
        List<StepState> steps = trainer.steps();
        return new EpochMetrics(
                epoch + 1,
                learningRate,
                trainScore.loss(),
                trainScore.accuracy(),
                testScore.loss(),
                testScore.accuracy(),
                tally.images() / seconds,
                seconds,
                (tested - trained) / NANOS,
                steps.stream().map(StepState::h).toList(),
                steps.stream().map(StepState::error).toList());
    }

    private Tally train(int epoch, double learningRate, long start) {
        Tally tally = new Tally();
        Batches.Epoch batches = training.epoch(epoch);
        int count = training.count();
        for (int batch = 0; batch < count; batch++) {
            double loss = trainer.step(batches, batch, learningRate, tally);
            if (!Double.isFinite(loss)) {
                throw stop("Epoch " + (epoch + 1) + ", batch " + (batch + 1) + " of " + count, loss, learningRate);
            }
            double speed = tally.images() / ((System.nanoTime() - start) / NANOS);
            BatchProgress progress =
                    new BatchProgress(epoch + 1, recipe.epochs(), batch + 1, count, tally.score(), speed);
            listeners.forEach(listener -> listener.batchDone(progress));
        }
        return tally;
    }

    private RunException stop(String where, double loss, double learningRate) {
        String reason = where + ": the loss is " + loss + " at learning rate " + learningRate
                + "; train with a lower learning rate or a warm-up";
        end(reason);
        return new RunException(reason);
    }

    private RunSummary end(String outcome) {
        RunSummary summary = RunSummary.of(outcome, done);
        listeners.forEach(listener -> listener.ended(summary));
        return summary;
    }
}
