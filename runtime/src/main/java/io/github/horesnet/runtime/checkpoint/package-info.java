/** Arrays on disk that survive the end of a process at any moment: written whole or not at all, and checked when read. */
@NullMarked
package io.github.horesnet.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
