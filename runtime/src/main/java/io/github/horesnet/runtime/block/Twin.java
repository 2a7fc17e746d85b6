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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A block with the weights of another one and normalisations of its own; works for blocks of any origin. */
final class Twin extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final Set<Parameter.Type> NORMALISES = EnumSet.of(
            Parameter.Type.GAMMA, Parameter.Type.BETA, Parameter.Type.RUNNING_MEAN, Parameter.Type.RUNNING_VAR);

    private final Block net;
    private final Map<Parameter, Parameter> own = new HashMap<>();

    /** Creates a twin, which is initialised after {@code net}. */
    Twin(Block net) {
        super(VERSION);
        this.net = net;
        for (Pair<String, Parameter> parameter : net.getParameters()) {
            Parameter theirs = parameter.getValue();
            if (NORMALISES.contains(theirs.getType())) {
                own.put(theirs, addParameter(like(theirs, parameter.getKey())));
            }
        }
    }

    private static Parameter like(Parameter other, String name) {
        return Parameter.builder()
                .setName(name)
                .setType(other.getType())
                .optInitializer(other.getInitializer())
                .optRequiresGrad(other.requiresGradient())
                .build();
    }

    Block net() {
        return net;
    }

    /** The parameters of the net, its own ones in the place of theirs. */
    Set<Parameter> own(Set<Parameter> theirs) {
        return theirs.stream().map(this::own).collect(Collectors.toSet());
    }

    /** A parameter of the net, or its own one in its place. */
    Parameter own(Parameter theirs) {
        return own.getOrDefault(theirs, theirs);
    }

    /** Output of the twin, on a handle of its own; {@code x} is released. */
    NDArray run(Call call, NDArray x) {
        return new Call(new OwnNorms(call.parameters()), call.training()).consuming(net, x);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        return new NDList(run(new Call(parameterStore, training), Call.alias(inputs.singletonOrThrow())));
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        own.forEach((theirs, ours) -> ours.setShape(theirs.getShape()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return net.getOutputShapes(inputShapes);
    }

    /** Gives the twin's normalisations in the place of those of its net. */
    private final class OwnNorms extends StoreOver {

        OwnNorms(ParameterStore all) {
            super(all);
        }

        @Override
        Parameter instead(Parameter parameter) {
            return own(parameter);
        }
    }
}
