package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * One step of a scheme as a DJL block: input and output are maps of one shape.
 *
 * <p>The stages' sub-nets are the children F1, F2, …; learnable scalars (the step h) are parameters of the block. A
 * pass keeps no state in the block, so threads may call one block at once.
 */
public abstract class SchemeBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    /**
     * Creates a block with one sub-net for each stage.
     *
     * @param stages the number of stages, 1 or more
     * @param scalars the names of the learnable scalars, each initialised to 1
     * @param f makes a new sub-net at each call
     * @throws IllegalArgumentException if there is no stage, a name comes twice, or f gives nothing or a block again
     */
    protected SchemeBlock(int stages, List<String> scalars, Supplier<? extends Block> f) {
        super(VERSION);
        if (stages < 1) {
            throw new IllegalArgumentException(where() + ": found " + stages + " stages, expected 1 or more");
        }
        for (int stage = 1; stage <= stages; stage++) {
            children.add("F" + stage, newSubNet(stage, f));
        }
        for (String name : scalars) {
            if (parameters.containsKey(name)) {
                throw new IllegalArgumentException(where() + ": scalar \"" + name + "\" comes twice, expected once");
            }
            parameters.put(name, scalar(name));
        }
    }

    /**
     * Computes the step from the stages, unrolled.
     *
     * @param f the stages of this pass
     * @param x the state at the start of the step, a map, which the step must not change or release
     * @return the state at the end of the step
     */
    protected abstract Sum step(Stages f, NDArray x);

    /**
     * Returns the number of stages, each with a sub-net of its own.
     *
     * @return the number of stages
     */
    public final int stages() {
        return children.size();
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        Call call = new Call(parameterStore, training);
        return new NDList(step(new Stages(children, getDirectParameters(), call, x.getDevice()), x)
                .handOver());
    }

    @Override
    protected final void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        for (Pair<String, Block> f : children) {
            f.getValue().initialize(manager, dataType, inputShapes);
            requireSameShape(f.getKey(), inputShapes, f.getValue().getOutputShapes(inputShapes));
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }

    private Block newSubNet(int stage, Supplier<? extends Block> f) {
        Block subNet = f.get();
        if (subNet == null) {
            throw new IllegalArgumentException(
                    where() + ": the supplier gave null for F" + stage + ", expected a new block at each call");
        }
        for (Pair<String, Block> other : children) {
            if (other.getValue() == subNet) {
                throw new IllegalArgumentException(where() + ": the supplier gave the block of " + other.getKey()
                        + " again for F" + stage + ", expected a new block at each call");
            }
        }
        return subNet;
    }

    private static Parameter scalar(String name) {
        return Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape())
                .optInitializer(Initializer.ONES)
                .build();
    }

    private void requireSameShape(String f, Shape[] expected, Shape[] found) {
        if (!Arrays.equals(expected, found)) {
            throw new IllegalArgumentException(where() + ": sub-net " + f + " gives " + Arrays.toString(found)
                    + " for an input of " + Arrays.toString(expected)
                    + ", expected the input's shape; mend its width, stride or padding");
        }
    }

    private String where() {
        return getClass().getSimpleName();
    }
}
