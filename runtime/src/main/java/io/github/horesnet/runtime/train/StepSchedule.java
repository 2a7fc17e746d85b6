package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The learning rate is divided by {@code divisor} at each milestone.
 *
 * @param length the length in epochs of the run that the milestones are meant for; other runs scale them in proportion
 * @param milestones numbers of epochs done, ascending, between 1 and {@code length} - 1
 * @param divisor greater than 1
 */
public record StepSchedule(int length, List<Integer> milestones, double divisor) implements Schedule {
    /**
     * Checks and copies the milestones.
     *
     * @throws RunException if they do not ascend within the run, or the divisor is not greater than 1
     */
    public StepSchedule {
        milestones = List.copyOf(milestones);
        int last = 0;
        for (int milestone : milestones) {
            if (milestone <= last || milestone >= length) {
                throw new RunException("Milestones of the learning rate: found " + milestones
                        + "; expected ascending epochs between 1 and " + (length - 1));
            }
            last = milestone;
        }
        if (!(divisor > 1)) {
            throw new RunException("Divisor of the learning rate: found " + divisor + "; expected more than 1");
        }
    }

    @Override
    public double learningRate(double base, int epoch, int epochs) {
        long passed = milestones.stream()
                .filter(milestone -> (long) epoch * length >= (long) milestone * epochs)
                .count();
        return base / Math.pow(divisor, (double) passed);
    }

    @Override
    public String describe() {
        return "divided by " + (divisor == Math.rint(divisor) ? Long.toString((long) divisor) : divisor)
                + milestones.stream().map(String::valueOf).collect(Collectors.joining(", ", " at epochs ", " of "))
                + length;
    }
}
