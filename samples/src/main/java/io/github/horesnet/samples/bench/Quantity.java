package io.github.horesnet.samples.bench;

import java.util.List;
import java.util.Map;

/**
 * What several repetitions measured of one thing.
 *
 * @param ratios the median of the ratios to what others gave in the same repetition, by what they are
 */
public record Quantity(double median, double least, double most, Map<String, Double> ratios) {
    /** Nothing measured. */
    static final Quantity NONE = new Quantity(0, 0, 0, Map.of());

    static Quantity of(List<Double> values, Map<String, Double> ratios) {
        return values.isEmpty()
                ? NONE
                : new Quantity(
                        Statistics.median(values),
                        values.stream().min(Double::compare).orElseThrow(),
                        values.stream().max(Double::compare).orElseThrow(),
                        ratios);
    }

    /** Whether anything was measured. */
    boolean isMeasured() {
        return median != 0;
    }
}
