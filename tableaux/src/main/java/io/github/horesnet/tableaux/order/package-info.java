/**
 * The order of Runge–Kutta schemes, proved exactly over all rooted trees (J. C. Butcher, Numerical Methods for Ordinary
 * Differential Equations, sections 301–315).
 */
@NullMarked
package io.github.horesnet.tableaux.order;

import org.jspecify.annotations.NullMarked;
