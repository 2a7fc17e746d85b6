/**
 * The model of a scheme as a general linear method: states and stages joined by linear forms whose coefficients are
 * polynomials in the scheme's scalars (the step h) with exact factors.
 */
@NullMarked
package io.github.horesnet.tableaux.scheme;

import org.jspecify.annotations.NullMarked;
