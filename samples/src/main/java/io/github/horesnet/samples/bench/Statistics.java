package io.github.horesnet.samples.bench;

import java.util.List;

/** Of measured values, which single disturbances must not change. */
public final class Statistics {
    private Statistics() {}

    /** The middle value, or the mean of the two in the middle; 0 of none. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? 0 : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}
