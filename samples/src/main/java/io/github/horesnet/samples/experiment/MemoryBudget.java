package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.RunException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the process of a training may take.
 *
 * @param bytes at its peak
 */
public record MemoryBudget(long bytes) {
    private static final double GIBIBYTE = 1L << 30;

    /**
     * The first way of remembering activations whose peak keeps to the budget; tells of each that is tried.
     *
     * @param ways the fastest first
     * @param peak foretells a peak in bytes
     * @throws RunException if none keeps to it, or a peak cannot be foretold
     */
    public Activations choose(List<Activations> ways, Function<Activations, OptionalLong> peak, PrintStream out) {
        long least = Long.MAX_VALUE;
        for (Activations way : ways) {
            long expected = peak.apply(way)
                    .orElseThrow(
                            () -> new RunException("--memory-budget: the memory of a training cannot be measured here;"
                                    + " choose by --memory instead"));
            out.println("memory " + way.word() + ": about " + text(expected) + " at the peak");
            if (expected <= bytes) {
                return way;
            }
            least = Math.min(least, expected);
        }
        throw new RunException("--memory-budget: found " + text(bytes) + "; this training takes about " + text(least)
                + " at least; give it more, or train with smaller batches");
    }

    /** Bytes as a person reads them. */
    public static String text(long bytes) {
        return String.format(Locale.ROOT, "%.2f GiB", bytes / GIBIBYTE);
    }
}
