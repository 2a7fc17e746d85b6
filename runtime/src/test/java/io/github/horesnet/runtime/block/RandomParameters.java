package io.github.horesnet.runtime.block;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;

/** Blocks whose normalisations have statistics, scales and shifts that tell each channel from the others. */
public final class RandomParameters {
    private RandomParameters() {}

    /** Initialises a block with random parameters and running statistics. */
    public static void initialise(Block block, NDManager manager, DataType type, Shape input) {
        Engine.getInstance().setRandomSeed(7);
        block.initialize(manager, type, input);
        for (Parameter parameter : block.getParameters().values()) {
            if (parameter.getType() != Parameter.Type.WEIGHT) {
                replace(parameter, manager);
            }
        }
    }

    private static void replace(Parameter parameter, NDManager manager) {
        boolean factor =
                switch (parameter.getType()) {
                    case RUNNING_VAR, GAMMA, OTHER -> true;
                    default -> false;
                };
        NDArray values = parameter.getArray();
        try (NDArray random = factor
                        ? manager.randomUniform(0.5f, 1.5f, values.getShape())
                        : manager.randomUniform(-0.5f, 0.5f, values.getShape());
                NDArray typed = random.toType(values.getDataType(), true)) {
            PyTorch.withoutGradients(() -> {
                PyTorch.copy(typed, values);
                return values;
            });
        }
    }
}
