package io.github.horesnet.runtime.train;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * How far a run has come within an epoch.
 *
 * @param epoch from 1
 * @param epochs the epochs of the run
 * @param batch the batches of this epoch that are done, from 1
 * @param batches the batches of an epoch
 * @param learningRate of the batch
 * @param score the score of this epoch's training images so far
 * @param images the number of those images
 * @param elapsed the time that they took
 * @param waited the part of it in which training waited for images
 * @param gradientNorm the Euclidean norm of all gradients of the batch, where training measures it
 * @param scalars reads the scalars of the blocks as they are when it is asked
 */
public record BatchProgress(
        int epoch,
        int epochs,
        int batch,
        int batches,
        double learningRate,
        Score score,
        long images,
        Duration elapsed,
        Duration waited,
        OptionalDouble gradientNorm,
        Supplier<BlockScalars> scalars) {
    private static final double NANOS = 1e9;

    /** The steps of the run that are done. */
    public long step() {
        return (epoch - 1L) * batches + batch;
    }

    /** Training images a second in this epoch so far. */
    public double imagesPerSecond() {
        return images * NANOS / elapsed.toNanos();
    }
}
