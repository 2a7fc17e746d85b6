package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Chain;

/** One forward pass through the branches of a block. */
record Pass(ParameterStore parameters, boolean training) {

    /** Output of the branch, attached where {@code x} is; {@code x} stays. */
    NDArray borrowing(Chain branch, NDArray x) {
        return branch.forward(parameters, new NDList(x), training).singletonOrThrow();
    }

    /** Output of the branch, attached where {@code x} was; {@code x} is released. */
    NDArray consuming(Chain branch, NDArray x) {
        try (x) {
            return borrowing(branch, x);
        }
    }

    /** Value of the parameter on the device of {@code x}; nobody may close it. */
    NDArray value(Parameter parameter, NDArray x) {
        return parameters.getValue(parameter, x.getDevice(), training);
    }
}
