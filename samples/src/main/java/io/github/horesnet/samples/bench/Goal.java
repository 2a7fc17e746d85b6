package io.github.horesnet.samples.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A figure that a bench is to give.
 *
 * @param measured the network that it is about
 * @param needed the networks that must be measured for it, this one included
 * @param found reads it from what was measured
 */
record Goal(String what, Case measured, double most, List<Case> needed, Function<BenchTable, OptionalDouble> found) {
    /** The ratio of a network's measure to another network's. */
    static Goal ratio(String what, double most, Measure measure, Case measured, Case other) {
        return new Goal(what, measured, most, List.of(other, measured), table -> table.ratio(measured, other, measure));
    }

    /** What it came to, where all that it needs was measured. */
    Optional<Target> in(BenchTable table) {
        OptionalDouble value = found.apply(table);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(
                        what,
                        measured.network(),
                        measured.layers(),
                        measured.size().batch(),
                        value.getAsDouble(),
                        most));
    }
}
