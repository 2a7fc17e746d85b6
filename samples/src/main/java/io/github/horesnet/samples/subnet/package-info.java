/** A sub-net of one's own: what it takes to add one. */
@NullMarked
package io.github.horesnet.samples.subnet;

import org.jspecify.annotations.NullMarked;
