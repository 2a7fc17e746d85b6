/**
 * The paper's tables and figures as data, and what measures them anew: an experiment has runs, a run has parts that are
 * saved one by one, and a page shows them beside the paper's values.
 */
@NullMarked
package io.github.horesnet.samples.reproduce;

import org.jspecify.annotations.NullMarked;
