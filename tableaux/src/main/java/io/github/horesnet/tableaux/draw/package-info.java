/** Pictures of schemes for people. */
@NullMarked
package io.github.horesnet.tableaux.draw;

import org.jspecify.annotations.NullMarked;
