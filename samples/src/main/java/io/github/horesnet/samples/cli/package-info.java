/** The command line, one class for each command. */
@NullMarked
package io.github.horesnet.samples.cli;

import org.jspecify.annotations.NullMarked;
