package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.samples.reproduce.TrainingMeasure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainingMeasureTest {
    private static RunStart start(int threads) {
        return new RunStart(
                new RunStart.Network("Euler", "vgg", 10, 1),
                new RunStart.Data("images", 10, 3, 8, 8, 1, 1),
                new RunStart.Training(2, 1, 0.1, "constant", 0, 0, "none", "none", 1),
                new Environment("1", "2", "3", "4", "5", "cpu", threads),
                "then");
    }

    private static RunMetrics run(double seconds, String outcome) {
        return run(seconds, outcome, 1);
    }

    private static RunMetrics run(double seconds, String outcome, int threads) {
        List<EpochMetrics> epochs = List.of(epoch(1, 0.5, 0.75, seconds), epoch(2, 0.9, 0.625, seconds));
        return new RunMetrics(
                start(threads),
                List.of(),
                epochs,
                Optional.of(new RunSummary(outcome, 2, 1, 0.75, 0.625, 2 * seconds, 0)));
    }

    private static EpochMetrics epoch(int epoch, double trainAccuracy, double testAccuracy, double seconds) {
        return new EpochMetrics(
                epoch, 0.1, 1.0 / epoch, trainAccuracy, 1, testAccuracy, 1, seconds, 1, List.of(), List.of());
    }

    private static TrainingMeasure measure(Kind kind, double threshold) {
        return new TrainingMeasure("", kind, threshold);
    }

    @Test
    void accuracyIsTheBestInPercent() {
        RunMetrics run = run(3, RunSummary.FINISHED);
        assertEquals(OptionalDouble.of(75), measure(Kind.ACCURACY, 0).of(run, Optional.of(run)));
    }

    @Test
    void aRunThatDivergedHasNoLoss() {
        RunMetrics whole = run(3, RunSummary.FINISHED);
        RunMetrics diverged = run(3, "Epoch 3, batch 1 of 4: the loss is NaN");
        assertEquals(OptionalDouble.of(0.5), measure(Kind.LOSS, 0).of(whole, Optional.of(whole)));
        assertEquals(OptionalDouble.empty(), measure(Kind.LOSS, 0).of(diverged, Optional.of(whole)));
    }

    @Test
    void aLossThatIsNoBetterThanGuessingIsNoSuccess() {
        assertTrue(measure(Kind.LOSS, 2.3026).isSuccess(2.30));
        assertFalse(measure(Kind.LOSS, 2.3026).isSuccess(2.31));
        assertTrue(measure(Kind.ACCURACY, 0).isSuccess(10));
    }

    @Test
    void timesWithOtherThreadsAreNotCompared() {
        RunMetrics slow = run(8, RunSummary.FINISHED, 2);
        RunMetrics fast = run(2, RunSummary.FINISHED);
        assertEquals(OptionalDouble.empty(), measure(Kind.SPEED_UP, 0.8).of(fast, Optional.of(slow)));
    }

    @Test
    void aSpeedUpComparesTheTimesToAnAccuracyThatBothReach() {
        RunMetrics slow = run(8, RunSummary.FINISHED);
        RunMetrics fast = run(2, RunSummary.FINISHED);
        assertEquals(OptionalDouble.of(4), measure(Kind.SPEED_UP, 0.8).of(fast, Optional.of(slow)));
        assertEquals(OptionalDouble.empty(), measure(Kind.SPEED_UP, 0.95).of(fast, Optional.of(slow)));
        assertEquals(OptionalDouble.empty(), measure(Kind.SPEED_UP, 0.8).of(fast, Optional.empty()));
    }
}
