/**
 * Pictures of schemes for people: in text, and as marks that are written as SVG, with estimates of the widths of texts
 * on which their layout rests.
 */
@NullMarked
package io.github.horesnet.tableaux.draw;

import org.jspecify.annotations.NullMarked;
