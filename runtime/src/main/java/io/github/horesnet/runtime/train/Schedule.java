package io.github.horesnet.runtime.train;

import java.util.List;

/** How the learning rate goes from epoch to epoch. */
public interface Schedule {
    /**
     * The learning rate of an epoch.
     *
     * @param base the recipe's learning rate
     * @param epoch the number of epochs done before this one, from 0
     * @param epochs the number of epochs of the run
     */
    double learningRate(double base, int epoch, int epochs);

    /** What it does, in a few words for reports. */
    String describe();

    /** The paper's: divided by 10 at epochs 100, 150, 200 and 230 of 260, and in proportion where a run is of another length. */
    static Schedule paper() {
        return new StepSchedule(260, List.of(100, 150, 200, 230), 10);
    }

    /** Always the recipe's learning rate. */
    static Schedule constant() {
        return ConstantSchedule.CONSTANT;
    }

    /** Half a cosine wave, from the recipe's learning rate towards 0. */
    static Schedule cosine() {
        return CosineSchedule.COSINE;
    }

    /**
     * This schedule, scaled in its first {@code warmUpEpochs} epochs n by (n + 1) / ({@code warmUpEpochs} + 1), n from 0.
     *
     * @throws io.github.horesnet.runtime.data.RunException if {@code warmUpEpochs} is negative
     */
    default Schedule afterWarmUp(int warmUpEpochs) {
        return new WarmUpSchedule(warmUpEpochs, this);
    }
}
