package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Exponential moving averages of a block's parameters and running statistics over the steps of a training. */
final class WeightAverage implements AutoCloseable {
    private static final double EARLY = 10;

    private final Map<String, Averaged> averages = new LinkedHashMap<>();
    private final double decay;
    private final NDManager manager;

    /** Starts from the parameters as they are. */
    WeightAverage(Block block, double decay) {
        this.decay = decay;
        NDArray any = block.getParameters().valueAt(0).getArray();
        this.manager = NDManager.newBaseManager(any.getDevice());
        block.getParameters().forEach(named -> {
            Parameter parameter = named.getValue();
            averages.put(named.getKey(), new Averaged(parameter, copy(parameter.getArray())));
        });
    }

    private record Averaged(Parameter parameter, NDArray average) {

        void follow(NDArray share) {
            try (NDArray now = parameter.getArray().stopGradient();
                    NDArray difference = now.sub(average);
                    NDArray change = difference.mul(share)) {
                average.addi(change);
            }
        }

        void exchange() {
            try (NDArray weight = parameter.getArray().stopGradient();
                    NDArray before = weight.duplicate()) {
                PyTorch.copy(average, weight);
                PyTorch.copy(before, average);
            }
        }
    }

    private NDArray copy(NDArray array) {
        try (NDArray values = array.stopGradient()) {
            NDArray copy = values.duplicate();
            copy.attach(manager);
            return copy;
        }
    }

    /** Takes in the parameters after a step, of which {@code before} were taken in before. */
    void follow(long before) {
        double kept = Math.min(decay, (1.0 + before) / (EARLY + before));
        try (NDManager scratch = manager.newSubManager()) {
            averages.values()
                    .forEach(one ->
                            one.follow(PyTorch.scalar(scratch, one.average().getDataType(), 1 - kept)));
        }
    }

    /** Does something with the averages in the place of the parameters. */
    <T> T inForce(Supplier<T> action) {
        exchange();
        try {
            return action.get();
        } finally {
            exchange();
        }
    }

    /** Puts the averages and the parameters in each other's place. */
    void exchange() {
        averages.values().forEach(Averaged::exchange);
    }

    /** The averages by the names of the parameters. */
    Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        averages.forEach((name, one) -> arrays.put(name, one.average()));
        return arrays;
    }

    @Override
    public void close() {
        manager.close();
    }
}
