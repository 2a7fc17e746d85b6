package io.github.horesnet.samples.reproduce;

import com.google.gson.annotations.SerializedName;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunSummary;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is compared of trainings.
 *
 * @param threshold the training accuracy whose time is compared, or the loss of those who guess; 0 of other measures
 */
record TrainingMeasure(String label, Kind kind, double threshold) {
    /** What is measured of a run. */
    enum Kind {
        /** The best test accuracy, in percent. */
        @SerializedName("accuracy")
        ACCURACY,
        /** How many times as fast as the first scheme's, with as many threads, a training reaches an accuracy on its images. */
        @SerializedName("speed-up")
        SPEED_UP,
        /** The training loss of the last epoch; none where the run diverged. */
        @SerializedName("loss")
        LOSS
    }

    /**
     * The value of a run.
     *
     * @param reference the first scheme's with the same seed, where it is there
     */
    OptionalDouble of(RunMetrics run, Optional<RunMetrics> reference) {
        return switch (kind) {
            case ACCURACY ->
                run.epochs().stream()
                        .mapToDouble(epoch -> 100 * epoch.testAccuracy())
                        .max();
            case LOSS ->
                run.summary().filter(end -> end.outcome().equals(RunSummary.FINISHED)).stream()
                        .mapToDouble(
                                end -> run.epochs().get(run.epochs().size() - 1).trainLoss())
                        .findFirst();
            case SPEED_UP -> {
                OptionalDouble own = seconds(run);
                OptionalDouble others = reference
                        .filter(other -> threads(other) == threads(run))
                        .map(this::seconds)
                        .orElse(OptionalDouble.empty());
                yield own.isPresent() && others.isPresent()
                        ? OptionalDouble.of(others.getAsDouble() / own.getAsDouble())
                        : OptionalDouble.empty();
            }
        };
    }

    /** Whether a value shows that training has come to something: a loss must be below that of those who guess. */
    boolean isSuccess(double value) {
        return kind != Kind.LOSS || threshold == 0 || value < threshold;
    }

    private static int threads(RunMetrics run) {
        return run.start().environment().threads();
    }

    private OptionalDouble seconds(RunMetrics run) {
        double seconds = 0;
        for (EpochMetrics epoch : run.epochs()) {
            seconds += epoch.trainSeconds();
            if (epoch.trainAccuracy() >= threshold) {
                return OptionalDouble.of(seconds);
            }
        }
        return OptionalDouble.empty();
    }
}
