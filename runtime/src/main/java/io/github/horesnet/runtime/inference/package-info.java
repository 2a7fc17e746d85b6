/**
 * Classification of pictures of any size by a model of a folder, through DJL's {@code Criteria}, DJL Serving, or alone.
 */
@NullMarked
package io.github.horesnet.runtime.inference;

import org.jspecify.annotations.NullMarked;
