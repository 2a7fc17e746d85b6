/**
 * What a user writes to declare a block: {@link io.github.horesnet.tableaux.ButcherTableau} on a type, or {@link
 * io.github.horesnet.tableaux.CatalogueBlocks} on a package.
 */
@NullMarked
package io.github.horesnet.tableaux;

import org.jspecify.annotations.NullMarked;
