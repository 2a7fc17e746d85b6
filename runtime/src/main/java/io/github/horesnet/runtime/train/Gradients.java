package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The gradients of a block's trainable parameters, as the last backward pass left them. */
final class Gradients {
    private final Map<String, Parameter> parameters;

    Gradients(Block block) {
        parameters = trainable(block);
    }

    /** The trainable parameters of an initialised block by their names, in its order. */
    static Map<String, Parameter> trainable(Block block) {
        Map<String, Parameter> trainable = new LinkedHashMap<>();
        block.getParameters().forEach(named -> {
            if (named.getValue().requiresGradient()) {
                trainable.put(named.getKey(), named.getValue());
            }
        });
        return trainable;
    }

    /** The Euclidean norm of all of them together; not finite if one of them is not. */
    double norm() {
        double squares = 0;
        for (Parameter parameter : parameters.values()) {
            double norm = norm(parameter);
            squares += norm * norm;
        }
        return Math.sqrt(squares);
    }

    private static double norm(Parameter parameter) {
        Optional<NDArray> found = PyTorch.gradient(parameter.getArray());
        if (found.isEmpty()) {
            return 0;
        }
        try (NDArray gradient = found.get();
                NDArray norm = gradient.norm()) {
            return PyTorch.number(norm);
        }
    }

    /**
     * The name of the last parameter, in the order of the forward pass, whose gradient is not finite: a backward pass goes
     * the other way, and carries what is not finite on.
     */
    Optional<String> lastNotFinite() {
        return parameters.entrySet().stream()
                .filter(named -> !Double.isFinite(norm(named.getValue())))
                .map(Map.Entry::getKey)
                .reduce((before, after) -> after);
    }

    /** Sets all of them to 0. */
    void clear() {
        parameters.values().forEach(parameter -> PyTorch.gradient(parameter.getArray())
                .ifPresent(gradient -> {
                    gradient.close();
                    PyTorch.zeroGradient(parameter.getArray());
                }));
    }
}
