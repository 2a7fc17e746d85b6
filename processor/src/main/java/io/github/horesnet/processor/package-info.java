/** The annotation processors: declared schemes go in, block classes and findings come out. */
@NullMarked
package io.github.horesnet.processor;

import org.jspecify.annotations.NullMarked;
