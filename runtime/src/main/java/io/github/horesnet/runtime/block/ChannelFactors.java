package io.github.horesnet.runtime.block;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a batch normalisation in evaluation does to the channels of the layer before it.
 *
 * @param scale the factor of each channel, float64
 * @param shift what is added to each channel, float64
 */
record ChannelFactors(NDArray scale, NDArray shift) {

    /** Layers whose weights and outputs have a channel each way; by class, since subclasses may compute anything. */
    private static final Set<Class<?>> LAYERS = Set.of(Conv1d.class, Conv2d.class, Conv3d.class, Linear.class);

    /**
     * The factors of a block after another; empty if it is no batch normalisation of the channels of a layer.
     *
     * <p>The normalisation is asked what it makes of 0 and of 1, so its axis and ε need not be known. In float64 the
     * difference is exact enough for either type.
     */
    static Optional<ChannelFactors> of(Block layer, Block norm, UnaryOperator<Parameter> used, NDManager scratch) {
        if (!LAYERS.contains(layer.getClass()) || norm.getClass() != BatchNorm.class) {
            return Optional.empty();
        }
        Shape output = layer.getOutputShapes(layer.getInputShapes())[0];
        long[] probe = new long[output.dimension()];
        Arrays.fill(probe, 1);
        int channels = layer instanceof Linear ? probe.length - 1 : 1;
        probe[channels] = output.get(channels);
        ParameterStore store = new Doubles(new ParameterStore(scratch, false), used, scratch);
        try {
            NDArray shift = apply(norm, store, scratch.zeros(new Shape(probe), DataType.FLOAT64));
            NDArray scale = apply(norm, store, scratch.ones(new Shape(probe), DataType.FLOAT64))
                    .sub(shift);
            return Optional.of(new ChannelFactors(scale.flatten(), shift.flatten()));
        } catch (EngineException e) {
            // Normalises another dimension, which has another length than 1.
            return Optional.empty();
        }
    }

    private static NDArray apply(Block norm, ParameterStore store, NDArray x) {
        return norm.forward(store, new NDList(x), false).singletonOrThrow();
    }

    /** The layer's weight with the scale in it, of the layer's type. */
    NDArray weight(NDArray before) {
        long[] column = new long[before.getShape().dimension()];
        Arrays.fill(column, 1);
        column[0] = scale.size();
        return own(before).muli(scale.reshape(column)).toType(before.getDataType(), false);
    }

    /** The layer's bias, where it has one, with scale and shift in it. */
    NDArray bias(Optional<NDArray> before, DataType type) {
        return before.map(bias -> own(bias).muli(scale).addi(shift))
                .orElse(shift)
                .toType(type, false);
    }

    /** A copy that goes with the factors, not with the trained network. */
    private NDArray own(NDArray values) {
        NDArray own = values.toType(DataType.FLOAT64, true);
        own.attach(scale.getManager());
        return own;
    }

    /** Values of float64, which go with a manager. */
    private static final class Doubles extends StoreOver {

        private final UnaryOperator<Parameter> used;
        private final NDManager scratch;

        Doubles(ParameterStore all, UnaryOperator<Parameter> used, NDManager scratch) {
            super(all);
            this.used = used;
            this.scratch = scratch;
        }

        @Override
        Parameter instead(Parameter parameter) {
            return used.apply(parameter);
        }

        @Override
        NDArray instead(Parameter parameter, NDArray value) {
            NDArray copy = value.toType(DataType.FLOAT64, true);
            copy.attach(scratch);
            return copy;
        }
    }
}
