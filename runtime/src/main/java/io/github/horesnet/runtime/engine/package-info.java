/** The PyTorch engine beyond DJL's interfaces. */
@NullMarked
package io.github.horesnet.runtime.engine;

import org.jspecify.annotations.NullMarked;
