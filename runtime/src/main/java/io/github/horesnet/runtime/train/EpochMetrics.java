package io.github.horesnet.runtime.train;

import java.util.List;

/**
 * What one epoch came to.
 *
 * @param epoch from 1
 * @param learningRate the learning rate of the epoch
 * @param trainLoss the mean loss of the training images, each before the update it took part in
 * @param trainAccuracy their accuracy, likewise
 * @param testLoss the mean loss of the test images after the epoch
 * @param testAccuracy their accuracy
 * @param imagesPerSecond training images a second
 * @param trainSeconds the seconds that training took
 * @param testSeconds the seconds that the test took
 * @param steps the step h of each block that controls it by its error estimate, after the epoch
 * @param stepErrors the estimate of each such block relative to its tolerances, smoothed over batches
 */
public record EpochMetrics(
        int epoch,
        double learningRate,
        double trainLoss,
        double trainAccuracy,
        double testLoss,
        double testAccuracy,
        double imagesPerSecond,
        double trainSeconds,
        double testSeconds,
        List<Double> steps,
        List<Double> stepErrors)
        implements RunRecord {
    /** Copies the lists. */
    public EpochMetrics {
        steps = List.copyOf(steps);
        stepErrors = List.copyOf(stepErrors);
    }
}
