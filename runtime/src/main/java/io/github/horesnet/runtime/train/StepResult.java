package io.github.horesnet.runtime.train;

import java.util.Optional;

/**
 * What a training step came to.
 *
 * @param loss the loss of before the update
 * @param gradientNorm the norm of all gradients together, before it was clipped; NaN where there was no backward pass
 * @param trouble what was not finite, so that the parameters were left alone; empty if they were updated
 */
record StepResult(double loss, double gradientNorm, Optional<String> trouble) {}
