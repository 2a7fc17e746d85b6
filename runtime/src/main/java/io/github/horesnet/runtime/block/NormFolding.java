package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes networks for inference: where batch normalisation follows a convolution or a linear layer in a chain, its scale
 * γ/√(σ² + ε) and its shift go into that layer's weights and bias, so that a pass goes over fewer maps in memory.
 */
public final class NormFolding {

    private final NDManager manager;
    private final UnaryOperator<Parameter> used;
    private final Map<Parameter, Parameter> copies;
    private final IdentityHashMap<Block, Block> made = new IdentityHashMap<>();

    private NormFolding(NDManager manager, UnaryOperator<Parameter> used, Map<Parameter, Parameter> copies) {
        this.manager = manager;
        this.used = used;
        this.copies = copies;
    }

    /**
     * Returns a network for inference alone, whose outputs are those that a trained one gives in evaluation, to rounding.
     *
     * <p>It has parameters of its own, so those of the trained network may be closed, by its {@code clear()}. Training it
     * is refused. Normalisations that follow something else stay, such as the first of a pre-activation sub-net.
     *
     * @param network a trained network, which stays as it is
     * @param manager to which the parameters are attached, on whose device they are
     * @return the network, initialised
     * @throws IllegalArgumentException if the network is not initialised
     */
    public static Block forInference(Block network, NDManager manager) {
        if (!network.isInitialized()) {
            throw new IllegalArgumentException(
                    "Network for inference: found " + network.getClass().getSimpleName()
                            + " without weights, expected a trained network; train or load it first");
        }
        DataType type = network.getParameters().values().stream()
                .map(parameter -> parameter.getArray().getDataType())
                .findFirst()
                .orElse(DataType.FLOAT32);
        return PyTorch.withoutGradients(() -> {
            Block folded = new NormFolding(manager, UnaryOperator.identity(), new HashMap<>()).of(network);
            folded.initialize(manager, type, network.getInputShapes());
            return folded;
        });
    }

    /**
     * Returns a chain for inference.
     *
     * @param chain a part of a trained network
     * @return the chain, not initialised; the same one if it was asked for before
     */
    public Chain of(Chain chain) {
        return (Chain) of((Block) chain);
    }

    /** A block for inference, the same one at each call: what was shared stays so. */
    Block of(Block block) {
        Block known = made.get(block);
        if (known == null) {
            known = make(block);
            made.put(block, known);
        }
        return known;
    }

    private Block make(Block block) {
        if (block instanceof Chain chain) {
            return chain(chain);
        } else if (block instanceof Foldable foldable) {
            return foldable.folded(this);
        } else if (block instanceof SchemeBlock step) {
            return new FrozenStep(step, this);
        } else if (block instanceof Twin twin) {
            return new NormFolding(manager, parameter -> used.apply(twin.own(parameter)), copies).of(twin.net());
        }
        return block.getParameters().isEmpty() ? block : Frozen.copy(block, this);
    }

    private Chain chain(Chain chain) {
        BlockList before = chain.getChildren();
        BlockList blocks = new BlockList();
        int next = 0;
        while (next < before.size()) {
            Pair<String, Block> layer = before.get(next);
            Optional<Block> folded = next + 1 < before.size()
                    ? folded(layer.getValue(), before.get(next + 1).getValue())
                    : Optional.empty();
            blocks.add(layer.getKey(), folded.orElseGet(() -> of(layer.getValue())));
            next += folded.isPresent() ? 2 : 1;
        }
        return new Chain(blocks);
    }

    private Optional<Block> folded(Block layer, Block norm) {
        try (NDManager scratch = manager.newSubManager()) {
            return ChannelFactors.of(layer, norm, used, scratch).map(factors -> Frozen.of(layer, factors, this));
        }
    }

    /**
     * Returns a parameter with the values of another, which is not trained.
     *
     * @param parameter a parameter of a trained block
     * @return the parameter; the same one if it was asked for before
     */
    public Parameter copy(Parameter parameter) {
        return copies.computeIfAbsent(
                used.apply(parameter),
                original -> parameter(original.getName(), original.getType(), original.getArray()));
    }

    NDArray value(Parameter parameter) {
        return used.apply(parameter).getArray();
    }

    Parameter parameter(String name, Parameter.Type type, NDArray values) {
        Parameter parameter = Parameter.builder()
                .setName(name)
                .setType(type)
                .optRequiresGrad(false)
                .build();
        NDArray own = values.toDevice(manager.getDevice(), true);
        own.attach(manager);
        parameter.setArray(own);
        return parameter;
    }
}
