/**
 * Declared schemes: all of the catalogue in every step, one with its own coefficients in an annotation, and one in a
 * {@code .tableau} file.
 */
@NullMarked
@CatalogueBlocks(steps = {Step.FIXED, Step.LEARNABLE, Step.PER_ROW, Step.CONTROLLED})
package io.github.horesnet.samples.schemes;

import io.github.horesnet.tableaux.CatalogueBlocks;
import io.github.horesnet.tableaux.Step;
import org.jspecify.annotations.NullMarked;
