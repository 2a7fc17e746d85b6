/**
 * The notation of {@code .tableau} texts: text with positions becomes a scheme or findings, and a scheme becomes text
 * that reads back to it.
 */
@NullMarked
package io.github.horesnet.tableaux.notation;

import org.jspecify.annotations.NullMarked;
