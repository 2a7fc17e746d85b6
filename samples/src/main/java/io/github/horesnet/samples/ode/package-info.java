/** Blocks as integrators of a differential equation whose solution is known. */
@NullMarked
package io.github.horesnet.samples.ode;

import org.jspecify.annotations.NullMarked;
