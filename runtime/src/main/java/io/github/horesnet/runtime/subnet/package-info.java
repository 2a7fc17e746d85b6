/**
 * Sub-nets: the F that a scheme evaluates at each stage, as factories of DJL blocks that keep their input's shape.
 *
 * <p>The runtime's own sub-nets release their intermediates and never change an array in place. A sub-net is known by
 * its name, on the command line and in saved models.
 */
@NullMarked
package io.github.horesnet.runtime.subnet;

import org.jspecify.annotations.NullMarked;
