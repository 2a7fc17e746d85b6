package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a block computes, with parameters of its own in the place of the block's, for inference alone. */
final class Frozen extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final String WEIGHT = "weight";
    private static final String BIAS = "bias";

    private final Block block;
    private final Map<Parameter, Parameter> own = new HashMap<>();
    private Optional<Parameter> addedBias = Optional.empty();

    private Frozen(Block block) {
        super(VERSION);
        this.block = block;
    }

    /** Any block, with copies of its parameters. */
    static Frozen copy(Block block, NormFolding folding) {
        Frozen frozen = new Frozen(block);
        for (Pair<String, Parameter> named : block.getParameters()) {
            frozen.replace(named.getValue(), named.getKey(), folding.copy(named.getValue()));
        }
        return frozen;
    }

    /** A layer of a weight, and a bias or none, with factors of its channels in them. */
    static Frozen of(Block layer, ChannelFactors factors, NormFolding folding) {
        Frozen frozen = new Frozen(layer);
        Parameter weight = layer.getDirectParameters().get(WEIGHT);
        NDArray before = folding.value(weight);
        frozen.replace(weight, WEIGHT, folding.parameter(WEIGHT, Parameter.Type.WEIGHT, factors.weight(before)));
        Optional<Parameter> bias =
                Optional.ofNullable(layer.getDirectParameters().get(BIAS));
        Parameter folded = folding.parameter(
                BIAS, Parameter.Type.BIAS, factors.bias(bias.map(folding::value), before.getDataType()));
        bias.ifPresentOrElse(theirs -> frozen.replace(theirs, BIAS, folded), () -> frozen.addBias(folded));
        return frozen;
    }

    private void replace(Parameter theirs, String name, Parameter ours) {
        own.put(theirs, ours);
        parameters.put(name, ours);
    }

    private void addBias(Parameter bias) {
        addedBias = Optional.of(bias);
        parameters.put(BIAS, bias);
    }

    /** The parameters that multiply the output, none where it does not end linearly. */
    Set<Parameter> end() {
        Set<Parameter> end = new HashSet<>();
        LinearEnd.parameters(block).forEach(theirs -> end.add(own.getOrDefault(theirs, theirs)));
        addedBias.ifPresent(end::add);
        return end;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        if (training) {
            throw new IllegalStateException("Network: found a training pass through one for inference alone, into whose"
                    + " weights normalisations are folded; train the network that it was made of");
        }
        return block.forward(new OwnParameters(parameterStore), inputs, false);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return block.getOutputShapes(inputShapes);
    }

    /** Gives the parameters of the frozen block in the place of those of the block that it was made of. */
    private final class OwnParameters extends StoreOver {

        OwnParameters(ParameterStore all) {
            super(all);
        }

        @Override
        Parameter instead(Parameter parameter) {
            return own.getOrDefault(parameter, parameter);
        }

        @Override
        @Nullable
        Parameter insteadOfNone() {
            return addedBias.orElse(null);
        }
    }
}
