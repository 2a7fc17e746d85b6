/** The PyTorch engine beyond DJL's interfaces, and the native memory that it works in. */
@NullMarked
package io.github.horesnet.runtime.engine;

import org.jspecify.annotations.NullMarked;
