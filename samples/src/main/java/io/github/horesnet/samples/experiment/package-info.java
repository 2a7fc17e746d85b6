/** Trainings of networks, alone or in comparison, and the pages that show them. */
@NullMarked
package io.github.horesnet.samples.experiment;

import org.jspecify.annotations.NullMarked;
