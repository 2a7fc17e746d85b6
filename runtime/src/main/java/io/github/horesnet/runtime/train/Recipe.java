package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.RunException;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training images, at least 1
 * @param batchSize images a step, at least 1
 * @param learningRate the base of the schedule, greater than 0
 * @param schedule how the learning rate goes from epoch to epoch
 * @param momentum from 0 (inclusive) to 1 (exclusive)
 * @param weightDecay at least 0
 * @param augmentation what happens to each training image
 * @param refinements what goes beyond the paper's recipe
 * @param seed of the initial parameters, the shuffling and the augmentation
 */
public record Recipe(
        int epochs,
        int batchSize,
        double learningRate,
        Schedule schedule,
        double momentum,
        double weightDecay,
        Augmentation augmentation,
        Refinements refinements,
        long seed) {
    /**
     * Checks the values.
     *
     * @throws RunException if one is out of its range
     */
    public Recipe {
        check(epochs >= 1, "Epochs", epochs, "at least 1");
        check(batchSize >= 1, "Batch size", batchSize, "at least 1");
        check(learningRate > 0 && Double.isFinite(learningRate), "Learning rate", learningRate, "more than 0");
        check(momentum >= 0 && momentum < 1, "Momentum", momentum, "at least 0 and less than 1");
        check(weightDecay >= 0 && Double.isFinite(weightDecay), "Weight decay", weightDecay, "at least 0");
    }

    static void check(boolean holds, String what, Number found, String expected) {
        if (!holds) {
            throw new RunException(what + ": found " + found + "; expected " + expected);
        }
    }

    /** The paper's recipe on raw images: 260 epochs of batches of 128, learning rate 0.1, momentum 0.9, weight decay 1e-4. */
    public static Recipe paper() {
        return new Recipe(260, 128, 0.1, Schedule.paper(), 0.9, 1e-4, Augmentation.none(), Refinements.NONE, 1);
    }

    /** The learning rate of an epoch, of which {@code epoch} were done before, from 0. */
    public double learningRate(int epoch) {
        return schedule.learningRate(learningRate, epoch, epochs);
    }

    /** This recipe with other epochs; the paper's milestones move in proportion. */
    public Recipe withEpochs(int other) {
        return new Recipe(
                other, batchSize, learningRate, schedule, momentum, weightDecay, augmentation, refinements, seed);
    }

    /** This recipe with another batch size. */
    public Recipe withBatchSize(int other) {
        return new Recipe(
                epochs, other, learningRate, schedule, momentum, weightDecay, augmentation, refinements, seed);
    }

    /** This recipe with another learning rate. */
    public Recipe withLearningRate(double other) {
        return new Recipe(epochs, batchSize, other, schedule, momentum, weightDecay, augmentation, refinements, seed);
    }

    /** This recipe with another schedule. */
    public Recipe withSchedule(Schedule other) {
        return new Recipe(
                epochs, batchSize, learningRate, other, momentum, weightDecay, augmentation, refinements, seed);
    }

    /** This recipe with another momentum. */
    public Recipe withMomentum(double other) {
        return new Recipe(
                epochs, batchSize, learningRate, schedule, other, weightDecay, augmentation, refinements, seed);
    }

    /** This recipe with another weight decay. */
    public Recipe withWeightDecay(double other) {
        return new Recipe(epochs, batchSize, learningRate, schedule, momentum, other, augmentation, refinements, seed);
    }

    /** This recipe with another augmentation. */
    public Recipe withAugmentation(Augmentation other) {
        return new Recipe(epochs, batchSize, learningRate, schedule, momentum, weightDecay, other, refinements, seed);
    }

    /** This recipe with another seed. */
    public Recipe withSeed(long other) {
        return new Recipe(
                epochs, batchSize, learningRate, schedule, momentum, weightDecay, augmentation, refinements, other);
    }

    /** This recipe with other refinements. */
    public Recipe withRefinements(Refinements other) {
        return new Recipe(epochs, batchSize, learningRate, schedule, momentum, weightDecay, augmentation, other, seed);
    }
}
