package io.github.horesnet.runtime.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Stochastic gradient descent with momentum and weight decay in PyTorch's form, {@code v = m v + g + d w; w = w − r v}.
 *
 * <p>DJL's own optimiser keeps the learning rate inside v, which differs after every change of the rate. The decay acts
 * on every trainable parameter, as PyTorch's does by default.
 */
public final class Sgd implements AutoCloseable {
    private final Map<String, Parameter> parameters;
    private final Predicate<Parameter> decays;
    private final double momentum;
    private final double weightDecay;
    private final NDManager manager;
    private final Map<String, NDArray> velocities = new HashMap<>();

    /**
     * Creates an optimiser of the trainable parameters of {@code block}, which must be initialised.
     *
     * @throws IllegalArgumentException if the block has no trainable parameter
     */
    public Sgd(Block block, double momentum, double weightDecay) {
        this(block, momentum, weightDecay, parameter -> true);
    }

    /**
     * Creates an optimiser that spares some parameters the weight decay.
     *
     * @param decays which parameters have it
     * @throws IllegalArgumentException if the block has no trainable parameter
     */
    public Sgd(Block block, double momentum, double weightDecay, Predicate<Parameter> decays) {
        this.parameters = Gradients.trainable(block);
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException(
                    "Optimiser: found a block without a trainable parameter, expected one or more;"
                            + " instead of a network for inference, train the one that it was made of");
        }
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        this.decays = decays;
        Device device = parameters.values().iterator().next().getArray().getDevice();
        this.manager = NDManager.newBaseManager(device);
    }

    /**
     * Updates every parameter that a backward pass has reached since the last step, and sets its gradient to 0.
     *
     * <p>To be called outside a gradient collector.
     */
    public void step(double learningRate) {
        step(learningRate, 1);
    }

    /** The same with gradients multiplied by {@code share}, which is at most 1. */
    void step(double learningRate, double share) {
        try (NDManager scratch = manager.newSubManager()) {
            Map<DataType, Factors> factors = new EnumMap<>(DataType.class);
            parameters.forEach((name, parameter) -> {
                NDArray array = parameter.getArray();
                PyTorch.gradient(array).ifPresent(gradient -> {
                    try (gradient) {
                        Factors ofType = factors.computeIfAbsent(
                                array.getDataType(), type -> factors(scratch, type, learningRate, share));
                        if (share < 1) {
                            gradient.muli(ofType.share());
                        }
                        update(parameter, gradient, velocity(name, parameter), ofType);
                    }
                    PyTorch.zeroGradient(array);
                });
            });
        }
    }

    /** The gradient serves as scratch: it is zeroed next. The detached weight shares the parameter's memory. */
    private void update(Parameter parameter, NDArray gradient, NDArray velocity, Factors factors) {
        try (NDArray weight = parameter.getArray().stopGradient()) {
            if (decays.test(parameter)) {
                try (NDArray decay = weight.mul(factors.weightDecay())) {
                    gradient.addi(decay);
                }
            }
            velocity.muli(factors.momentum());
            velocity.addi(gradient);
            try (NDArray change = velocity.mul(factors.learningRate())) {
                weight.subi(change);
            }
        }
    }

    private NDArray velocity(String name, Parameter parameter) {
        return velocities.computeIfAbsent(name, ignored -> zeros(parameter.getArray()));
    }

    /** The velocities by the names of the parameters, 0 for those that no gradient has reached. */
    Map<String, NDArray> velocities() {
        Map<String, NDArray> inOrder = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> inOrder.put(name, velocity(name, parameter)));
        return inOrder;
    }

    private NDArray zeros(NDArray like) {
        return manager.zeros(like.getShape(), like.getDataType());
    }

    private Factors factors(NDManager scratch, DataType type, double learningRate, double share) {
        return new Factors(
                PyTorch.scalar(scratch, type, momentum),
                PyTorch.scalar(scratch, type, weightDecay),
                PyTorch.scalar(scratch, type, learningRate),
                PyTorch.scalar(scratch, type, share));
    }

    /** Frees the velocities. */
    @Override
    public void close() {
        manager.close();
    }

    private record Factors(NDArray momentum, NDArray weightDecay, NDArray learningRate, NDArray share) {}
}
