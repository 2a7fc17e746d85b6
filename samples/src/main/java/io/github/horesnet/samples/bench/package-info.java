/** Time and memory of networks: cases, each measured in a process of its own, and a page of what they gave. */
@NullMarked
package io.github.horesnet.samples.bench;

import org.jspecify.annotations.NullMarked;
