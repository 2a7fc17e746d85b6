package io.github.horesnet.runtime.train;

import java.util.Optional;

/**
 * What a training step came to.
 *
 * @param loss the mean loss of the batch, of before the update
 * @param correct how many of its images were classified rightly
 * @param images how many images it has
 * @param gradientNorm the norm of all gradients together, before it was clipped; NaN where there was no backward pass
 * @param trouble what was not finite, so that the parameters were left alone; empty if they were updated
 */
public record StepResult(double loss, long correct, int images, double gradientNorm, Optional<String> trouble) {}
