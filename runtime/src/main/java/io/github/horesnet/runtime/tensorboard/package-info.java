/**
 * A run's metrics as event files, the format that TensorBoard reads.
 *
 * <p>{@link TensorBoardWriter} is the listener; {@link Event} encodes what it writes, and {@link EventFile} frames it.
 */
@NullMarked
package io.github.horesnet.runtime.tensorboard;

import org.jspecify.annotations.NullMarked;
