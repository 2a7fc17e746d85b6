package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a forward pass of training changes in a block, such as running statistics, as it was. */
record Statistics(Map<Parameter, NDArray> copies) implements AutoCloseable {
    static final Statistics NONE = new Statistics(Map.of());

    static Statistics of(Block block, NDManager manager) {
        Map<Parameter, NDArray> copies = new LinkedHashMap<>();
        for (Parameter parameter : block.getParameters().values()) {
            if (!parameter.requiresGradient()) {
                NDArray copy = parameter.getArray().duplicate();
                copy.attach(manager);
                copies.put(parameter, copy);
            }
        }
        return new Statistics(copies);
    }

    void restore() {
        copies.forEach((parameter, copy) -> PyTorch.copy(copy, parameter.getArray()));
    }

    @Override
    public void close() {
        copies.values().forEach(NDArray::close);
    }
}
