/** The schemes that come with the library, by name; each is one {@code .tableau} resource beside this package. */
@NullMarked
package io.github.horesnet.tableaux.catalogue;

import org.jspecify.annotations.NullMarked;
