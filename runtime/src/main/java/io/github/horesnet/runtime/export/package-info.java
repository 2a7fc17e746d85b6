/**
 * Networks as ONNX models: a pass in evaluation is evaluated on arrays that record each operation as a node.
 *
 * <p>So blocks of any origin are exported without code of their own. Two passes, of batches of two sizes, tell which
 * numbers depend on the size of the batch.
 */
@NullMarked
package io.github.horesnet.runtime.export;

import org.jspecify.annotations.NullMarked;
