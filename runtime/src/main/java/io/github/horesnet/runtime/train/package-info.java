/**
 * Training a block that maps [N, C, H, W] float images to [N, classes] logits, and what is recorded of it.
 *
 * <p>{@link Training} runs a {@link Recipe} and tells {@link RunListener}s what happens: {@link MetricsWriter} keeps it as
 * lines of JSON, {@link Progress} shows it. The loop is the package's own, not DJL's {@code Trainer}: it closes every
 * array at the end of its step and updates in PyTorch's form ({@link Sgd}). What a user can mend is a
 * {@link io.github.horesnet.runtime.data.RunException}.
 */
@NullMarked
package io.github.horesnet.runtime.train;

import org.jspecify.annotations.NullMarked;
