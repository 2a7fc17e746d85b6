/** What is right and what could be better where the command line runs. */
@NullMarked
package io.github.horesnet.samples.doctor;

import org.jspecify.annotations.NullMarked;
