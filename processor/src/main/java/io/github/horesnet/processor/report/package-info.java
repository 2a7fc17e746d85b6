/** From findings to messages of the compiler at their place. */
@NullMarked
package io.github.horesnet.processor.report;

import org.jspecify.annotations.NullMarked;
