/** Pages of HTML that need no other file: one style, one way to draw curves, and text in which nothing is markup. */
@NullMarked
package io.github.horesnet.samples.page;

import org.jspecify.annotations.NullMarked;
