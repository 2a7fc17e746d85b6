package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Arrays;

/** A block of more than one way from input to output, maps of one shape; all that a pass makes goes with it. */
abstract class Branches extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int MAP_DIMENSIONS = 4;

    private final long width;

    /** Expects maps of so many channels. */
    Branches(long width) {
        super(VERSION);
        this.width = width;
    }

    /** Output for a map of the pass's own manager, which {@code run} does not change or release. */
    abstract NDArray run(Pass pass, NDArray x);

    /** Initialises the children for maps of a shape; each reads the map itself unless a block says otherwise. */
    void initialize(NDManager manager, DataType dataType, Shape map) {
        for (Block child : children.values()) {
            child.initialize(manager, dataType, map);
        }
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDManager home = x.getManager();
        // DJL attaches a result to the manager of its first operand.
        try (NDManager inside = home.newSubManager()) {
            NDArray own = x.reshape(x.getShape());
            own.attach(inside);
            NDArray y = run(new Pass(parameterStore, training), own);
            y.attach(home);
            return new NDList(y);
        }
    }

    @Override
    protected final void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape map = inputShapes[0];
        if (inputShapes.length != 1 || map.dimension() != MAP_DIMENSIONS || map.get(1) != width) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + ": found input " + Arrays.toString(inputShapes)
                            + ", expected maps (batch, " + width + ", height, width); mend the width of the sub-net");
        }
        initialize(manager, dataType, map);
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
