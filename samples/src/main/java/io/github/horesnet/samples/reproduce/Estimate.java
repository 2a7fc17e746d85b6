package io.github.horesnet.samples.reproduce;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What is left of some experiments takes about so much.
 *
 * @param memory bytes of all processes at once; 0 where it is not known
 * @param atLeast whether larger networks than those measured take more memory
 */
record Estimate(double seconds, long memory, boolean atLeast) {
    static final Estimate NOTHING = new Estimate(0, 0, false);

    private static final double GIGA = 1e9;

    /**
     * Measures one of the runs that are left for a moment.
     *
     * @param left are not finished
     * @param parallel how many processes go on at once
     */
    static Estimate of(Experiment experiment, List<Run> left, int parallel) {
        if (left.isEmpty()) {
            return NOTHING;
        }
        Run measured = experiment.measured(left);
        Cost cost = measured.cost();
        int atOnce = measured.isApart() ? Math.min(parallel, left.size()) : 1;
        double work = left.stream().mapToDouble(Run::workLeft).sum();
        boolean larger = left.stream().anyMatch(run -> run.size() > measured.size());
        return new Estimate(cost.secondsPerWork() * work / atOnce, cost.memory() * atOnce, larger);
    }

    /** What both take, one after the other. */
    Estimate then(Estimate other) {
        boolean least = (memory >= other.memory && atLeast) || (other.memory >= memory && other.atLeast);
        return new Estimate(seconds + other.seconds, Math.max(memory, other.memory), least);
    }

    @Override
    public String toString() {
        String time = "about " + time(seconds);
        return memory == 0
                ? time
                : time
                        + String.format(
                                Locale.ROOT, "; memory %s %.1f GB", atLeast ? "at least" : "about", memory / GIGA);
    }

    /** A time as text. */
    static String time(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        Duration time = Duration.ofSeconds(Math.round(seconds));
        return "%d:%02d:%02d h".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
