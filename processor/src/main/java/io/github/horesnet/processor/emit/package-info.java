/** From a proved scheme and its plan to the Java source of its block; knows nothing of the compiler. */
@NullMarked
package io.github.horesnet.processor.emit;

import org.jspecify.annotations.NullMarked;
