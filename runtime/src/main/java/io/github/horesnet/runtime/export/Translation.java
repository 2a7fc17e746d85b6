package io.github.horesnet.runtime.export;

import java.util.List;

/** How an operation on arrays is written in ONNX. */
@FunctionalInterface
interface Translation {
    /** Adds the nodes of a call, and tells what stands for each array that it gave. */
    List<Input> write(Operation operation);
}
