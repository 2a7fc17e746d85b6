/** Processes of the command line, started with the environment that native memory needs. */
@NullMarked
package io.github.horesnet.samples.process;

import org.jspecify.annotations.NullMarked;
