/**
 * How a scheme with its step chosen is evaluated: which stages, in which order, from which sums, and when each map is
 * released.
 */
@NullMarked
package io.github.horesnet.tableaux.plan;

import org.jspecify.annotations.NullMarked;
