/**
 * Image sets and the batches made of them. Images are held as bytes ({@link ImageSet}); {@link Batches} turns them into
 * normalised [N, C, H, W] float arrays, shuffled and augmented by nothing but (seed, epoch, index). Whatever a user can
 * mend (a missing folder, a truncated file, no network) is a {@link RunException} with a message of one line.
 */
@NullMarked
package io.github.horesnet.runtime.data;

import org.jspecify.annotations.NullMarked;
