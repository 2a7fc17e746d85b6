/**
 * Base of generated blocks: one step of a scheme, its sums, its coefficients, and calls that leave nothing behind.
 *
 * <p>A block changes and closes only what it made itself: never its input, never what a sub-net owns. After forward
 * nothing full-size is held but the output and what autograd saved. No operation on the autograd path takes a Java
 * number, because PyTorch would then differentiate with memory that the JVM may free.
 */
@NullMarked
package io.github.horesnet.runtime.block;

import org.jspecify.annotations.NullMarked;
