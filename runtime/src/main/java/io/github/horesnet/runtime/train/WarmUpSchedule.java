package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;

/** Another schedule after a linear warm-up. */
record WarmUpSchedule(int warmUpEpochs, Schedule then) implements Schedule {
    WarmUpSchedule {
        if (warmUpEpochs < 0) {
            throw new RunException("Warm-up: found " + warmUpEpochs + " epochs; expected 0 or more");
        }
    }

    @Override
    public double learningRate(double base, int epoch, int epochs) {
        double rate = then.learningRate(base, epoch, epochs);
        return epoch < warmUpEpochs ? rate * (epoch + 1) / (warmUpEpochs + 1) : rate;
    }

    @Override
    public String describe() {
        return "warm-up of " + warmUpEpochs + " epochs, then " + then.describe();
    }
}
