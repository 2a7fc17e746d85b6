package io.github.horesnet.samples.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Values of one thing by several seeds. */
record Sample(List<Double> values) {
    private static final double HUNDREDTHS = 100;

    /** Student's 97.5 % quantiles, by degrees of freedom from 1; beyond, that of the last. */
    private static final double[] QUANTILES = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

    /** Copies the values. */
    Sample {
        values = List.copyOf(values);
    }

    OptionalDouble mean() {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    /** Half of the interval that holds the mean of all seeds in 95 of 100 such samples; absent with fewer than two. */
    OptionalDouble halfWidth() {
        int freedom = values.size() - 1;
        if (freedom < 1) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double quantile = QUANTILES[Math.min(freedom, QUANTILES.length) - 1];
        return OptionalDouble.of(quantile * Math.sqrt(squares / freedom / values.size()));
    }

    /** The mean with its interval, such as {@code 93.12 ± 0.40}; a dash without values. */
    @Override
    public String toString() {
        if (values.isEmpty()) {
            return "–";
        }
        String mean = text(mean().orElseThrow());
        return halfWidth().isPresent() ? mean + " ± " + text(halfWidth().getAsDouble()) : mean;
    }

    /** Without the sign of a zero. */
    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.round(HUNDREDTHS * value) / HUNDREDTHS);
    }
}
