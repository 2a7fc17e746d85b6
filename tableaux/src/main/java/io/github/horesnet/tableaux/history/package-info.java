/**
 * What a scheme does with its states: whether it is consistent and zero-stable, and whether its input can be rebuilt from
 * its output.
 */
@NullMarked
package io.github.horesnet.tableaux.history;

import org.jspecify.annotations.NullMarked;
