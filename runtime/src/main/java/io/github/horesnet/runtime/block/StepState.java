package io.github.horesnet.runtime.block;

/**
 * The controlled step of a block as it is.
 *
 * @param h the step
 * @param error the smoothed error estimate relative to the tolerances; negative before the first training batch
 */
public record StepState(double h, double error) {}
