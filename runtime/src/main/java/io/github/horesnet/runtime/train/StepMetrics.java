package io.github.horesnet.runtime.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the last steps of a run came to: those since the record before, or since the epoch began.
 *
 * @param step the steps of the run that are done, from 1
 * @param epoch from 1
 * @param loss the mean loss of the images of these steps, each before the update it took part in
 * @param accuracy their accuracy, likewise
 * @param learningRate the learning rate of the last step
 * @param learnable the scalars of blocks that are trained, such as a learnable step, as {@code block1.h}
 * @param controlled the steps of blocks that follow an error estimate
 * @param errors those estimates, relative to the tolerances and smoothed over batches
 * @param gradientNorm the Euclidean norm of all gradients of the last step, where training measures it
 * @param imagesPerSecond images a second in these steps
 * @param seconds the seconds that they took
 * @param waiting the share of these seconds in which training waited for images, from 0 to 1
 * @param residentBytes the memory of the process now, where the system tells
 * @param peakBytes the most that it was, where the system tells
 */
public record StepMetrics(
        long step,
        int epoch,
        double loss,
        double accuracy,
        double learningRate,
        Map<String, Double> learnable,
        Map<String, Double> controlled,
        Map<String, Double> errors,
        OptionalDouble gradientNorm,
        double imagesPerSecond,
        double seconds,
        double waiting,
        OptionalLong residentBytes,
        OptionalLong peakBytes)
        implements RunRecord {
    /** Copies the maps. */
    public StepMetrics {
        learnable = copy(learnable);
        controlled = copy(controlled);
        errors = copy(errors);
    }

    private static Map<String, Double> copy(Map<String, Double> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
