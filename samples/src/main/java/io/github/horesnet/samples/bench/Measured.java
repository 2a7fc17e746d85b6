package io.github.horesnet.samples.bench;

import java.util.List;

/**
 * What a process measured.
 *
 * @param forward seconds of the forward pass of each step
 * @param whole seconds of each step, or each pass of inference
 * @param peak the most memory that the process had, in bytes; 0 where the system does not tell
 * @param held full-size maps that a forward pass holds
 * @param allocator that the process had
 */
public record Measured(List<Double> forward, List<Double> whole, long peak, double held, String allocator) {
    /** Copies the times. */
    public Measured {
        forward = List.copyOf(forward);
        whole = List.copyOf(whole);
    }
}
