/**
 * Exact numbers: rationals and sums of square roots, canonical and over {@link java.math.BigInteger}.
 *
 * <p>Nothing here rounds but {@link io.github.horesnet.tableaux.exact.Rounding}, which rounds once, to the nearest, and
 * {@link io.github.horesnet.tableaux.exact.Interval}, which rounds outwards.
 */
@NullMarked
package io.github.horesnet.tableaux.exact;

import org.jspecify.annotations.NullMarked;
