/** The loss of a network over a plane through its weights. */
@NullMarked
package io.github.horesnet.samples.landscape;

import org.jspecify.annotations.NullMarked;
