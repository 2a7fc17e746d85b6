package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.Optional;

/**
 * Blocks one after the other, each result released as soon as the next block has consumed it.
 *
 * <p>Takes the place of DJL's sequential block, which keeps all of them until the step's manager closes. Blocks that
 * return their input, a view of it, or an array of their own are safe. Steps of schemes that follow one another hand on
 * all their states.
 */
public class Chain extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Activations activations;

    /**
     * Creates a chain of named blocks.
     *
     * @param blocks the blocks in order, under the names of their parameters
     */
    public Chain(BlockList blocks) {
        this(blocks, Activations.STORED);
    }

    /**
     * Creates a chain of named blocks.
     *
     * @param blocks the blocks in order, under the names of their parameters
     * @param activations what becomes of the maps inside its reversible steps in training
     * @throws IllegalArgumentException if activations are not to be stored and no step can do without them
     */
    public Chain(BlockList blocks, Activations activations) {
        super(VERSION);
        this.activations = activations;
        children.addAll(blocks);
        if (activations != Activations.STORED) {
            Segment.requirePossible(children.values(), activations);
        }
    }

    /**
     * Returns what becomes of the maps inside its reversible steps in training.
     *
     * @return the choice
     */
    public final Activations activations() {
        return activations;
    }

    /**
     * Returns a chain of blocks named by place and class, as DJL names them.
     *
     * @param blocks the blocks in order
     * @return the chain
     */
    public static Chain of(Block... blocks) {
        BlockList named = new BlockList();
        for (Block block : blocks) {
            named.add("%02d%s".formatted(named.size() + 1, block.getClass().getSimpleName()), block);
        }
        return new Chain(named);
    }

    /** The blocks in order. */
    final List<Block> children() {
        return children.values();
    }

    /** Output of the chain, on a handle of its own; {@code x} is released after the first block. */
    final NDArray run(Call call, NDArray x) {
        Flow flow = new Flow(call, x);
        for (Block block : children.values()) {
            flow.through(block);
        }
        return flow.end();
    }

    /**
     * Returns the name of the first block that does not give finite values in a training pass, which is not recorded but
     * changes running statistics.
     *
     * @param parameters the parameters of the blocks
     * @param x the input, which stays
     * @return the name; empty if all values are finite
     */
    public final Optional<String> firstNotFinite(ParameterStore parameters, NDArray x) {
        return PyTorch.withoutGradients(() -> {
            Flow flow = new Flow(new Call(parameters, true), Call.alias(x));
            for (Pair<String, Block> named : children) {
                flow.through(named.getValue());
                if (!flow.isFinite()) {
                    return Optional.of(named.getKey());
                }
            }
            return Optional.empty();
        });
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        if (training && activations != Activations.STORED) {
            throw new IllegalStateException(
                    "Network: found another trainer, which cannot rebuild activations; train with horesnet's Training, or"
                            + " choose stored activations");
        }
        NDArray x = inputs.singletonOrThrow();
        Call call = new Call(parameterStore, training);
        boolean recorded = call.recording() && (training || x.hasGradient() || hasGradients());
        // DJL's predictors record on most threads, also where there is nothing to go back to.
        return new NDList(
                recorded ? run(call, Call.alias(x)) : PyTorch.withoutGradients(() -> run(call, Call.alias(x))));
    }

    private boolean hasGradients() {
        return getParameters().values().stream()
                .anyMatch(parameter -> parameter.getArray().hasGradient());
    }

    @Override
    protected final void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block block : children.values()) {
            block.initialize(manager, dataType, shapes);
            shapes = block.getOutputShapes(shapes);
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = inputShapes.clone();
        for (Block block : children.values()) {
            shapes = block.getOutputShapes(shapes);
        }
        return shapes;
    }
}
