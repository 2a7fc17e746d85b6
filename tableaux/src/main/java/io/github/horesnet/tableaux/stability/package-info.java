/**
 * What a Runge–Kutta scheme does on y' = λy and to monotone problems: the stability polynomial R(z), how far stability
 * reaches along the axes, the region |R(z)| ≤ 1, and the coefficient of strong stability preservation.
 *
 * <p>All but the outline of the region is exact or enclosed between bounds that are proved.
 */
@NullMarked
package io.github.horesnet.tableaux.stability;

import org.jspecify.annotations.NullMarked;
