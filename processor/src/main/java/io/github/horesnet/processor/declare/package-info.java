/** From annotated types, annotated packages and folders to declarations: the text of a scheme and the block it names. */
@NullMarked
package io.github.horesnet.processor.declare;

import org.jspecify.annotations.NullMarked;
