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
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One step of a scheme as a DJL block: input and output are maps of one shape.
 *
 * <p>The sub-nets are the children F1, F2, …; scalars (the step h) are parameters of the block. A block given one map
 * starts the other states of its scheme itself and gives one map; given all states, it gives all. A pass keeps no state
 * in the block, so threads may call one block at once, except to train one that controls its step.
 */
public abstract sealed class SchemeBlock extends AbstractBlock permits SingleStateBlock, MultistateBlock, FrozenStep {

    private static final byte VERSION = 1;

    private final States states;
    private final List<StageNet> nets = new ArrayList<>();
    private final Optional<ControlledStep> controlled;

    /**
     * Creates a block with a sub-net for each stage, or fewer where stages share.
     *
     * @param states the states of the scheme
     * @param uses which sub-net each stage uses
     * @param scalars the scalars of the scheme, of which one at most is controlled
     * @param f makes a new sub-net at each call
     * @param options the choices that the scheme leaves open
     * @throws IllegalArgumentException if a scalar's name comes twice, or f gives nothing or a block again
     */
    SchemeBlock(States states, Uses uses, List<Scalar> scalars, Supplier<? extends Block> f, BlockOptions options) {
        super(VERSION);
        this.states = states;
        List<Uses.Use> used = uses.of(options.sharing());
        SubNetList made = new SubNetList(where(), f);
        used.forEach(use -> nets.add(StageNet.of(made.net(use))));
        made.children().forEach(child -> children.add(child.getKey(), child.getValue()));
        this.controlled = scalars.stream()
                .filter(Scalar.Controlled.class::isInstance)
                .map(scalar -> new ControlledStep((Scalar.Controlled) scalar, options.control()))
                .findFirst();
        for (Scalar scalar : scalars) {
            if (!(scalar instanceof Scalar.Controlled)) {
                add(scalar.parameter());
            }
        }
        controlled.ifPresent(step -> {
            add(step.h());
            add(step.error());
        });
    }

    /** Creates a block for inference like a trained one; stages that shared a sub-net share a folded one. */
    SchemeBlock(SchemeBlock trained, NormFolding folding) {
        super(VERSION);
        this.states = trained.states;
        this.controlled = Optional.empty();
        trained.nets.forEach(net -> nets.add(StageNet.of(folding.of(net.block()))));
        trained.children.forEach(child -> children.add(child.getKey(), folding.of(child.getValue())));
        trained.getDirectParameters()
                .values()
                .forEach(scalar -> parameters.put(scalar.getName(), folding.copy(scalar)));
    }

    /** Computes the successors of the states from the stages. */
    abstract List<Sum> advance(Stages f, List<NDArray> incoming);

    /**
     * Returns the number of stages, each of which evaluates a sub-net.
     *
     * @return the number of stages
     */
    public final int stages() {
        return nets.size();
    }

    /**
     * Returns the states that blocks of the scheme hand on.
     *
     * @return the states
     */
    public final States states() {
        return states;
    }

    /**
     * Returns the step as the error estimate has changed it, with that estimate; the block must be initialised.
     *
     * @return both, where the block controls its step
     */
    public final Optional<StepState> controlledStep() {
        return controlled.map(ControlledStep::state);
    }

    /** The successors of the states, on handles of their own; {@code incoming} are released. */
    final NDList consuming(Call call, NDList incoming) {
        return consuming(call, new Carried(incoming, false)).maps();
    }

    /** The successors of the states, on handles of their own; {@code incoming} are released. */
    final Carried consuming(Call call, Carried incoming) {
        return consuming(call, incoming, Arithmetic.PLAIN, this::advance);
    }

    /** The successors of the states by an arithmetic that may take them down; {@code incoming} are released. */
    final NDList consuming(Call call, NDList incoming, Arithmetic arithmetic) {
        return consuming(call, new Carried(incoming, false), arithmetic, this::advance)
                .maps();
    }

    /** The output of one stage alone, on a handle that goes with that of {@code y}, which stays. */
    final NDArray evaluate(Call call, Tape.Evaluation evaluation, NDArray y) {
        return PassObserver.during(call.parameters(), this, () -> {
            Stages stages = stages(call, y, new Changeable(), Arithmetic.PLAIN);
            return evaluation
                    .scale()
                    .map(scale -> stages.evaluate(evaluation.stage(), y, scale))
                    .orElseGet(() -> stages.evaluate(evaluation.stage(), y));
        });
    }

    private Stages stages(Call call, NDArray x, Changeable changeable, Arithmetic arithmetic) {
        return new Stages(nets, getDirectParameters(), controlled, call, x, changeable, arithmetic);
    }

    /** What the stages make of maps, on handles of their own; the maps are released. */
    final Carried consuming(
            Call call, Carried incoming, Arithmetic arithmetic, BiFunction<Stages, List<NDArray>, List<Sum>> step) {
        Changeable changeable = new Changeable();
        if (incoming.changeable()) {
            incoming.maps().forEach(changeable::allow);
        }
        NDList outgoing = PassObserver.during(
                call.parameters(),
                this,
                () -> Call.consuming(incoming.maps(), inputs -> {
                    NDList outputs = new NDList();
                    arithmetic.stepBegins(inputs);
                    Stages stages = stages(call, inputs.get(0), changeable, arithmetic);
                    step.apply(stages, inputs).forEach(sum -> outputs.add(sum.handOver()));
                    arithmetic.stepEnds(outputs);
                    return outputs;
                }));
        return new Carried(outgoing, outgoing.stream().allMatch(changeable::holds));
    }

    /** Whether a training pass changes the step of the next one. */
    final boolean controlsItsStep() {
        return controlled.isPresent();
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
        Call call = new Call(parameterStore, training);
        if (inputs.size() == 1) {
            Flow flow = new Flow(call, Call.alias(inputs.singletonOrThrow()));
            flow.through(this);
            return new NDList(flow.end());
        }
        requireCount(inputs.size());
        NDList own = new NDList();
        inputs.forEach(input -> own.add(Call.alias(input)));
        return consuming(call, own);
    }

    @Override
    protected final void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        if (inputShapes.length > 1) {
            requireCount(inputShapes.length);
        }
        Shape[] state = {inputShapes.length > 1 ? inputShapes[0] : states.of(inputShapes[0], where())};
        for (Pair<String, Block> f : children) {
            f.getValue().initialize(manager, dataType, state);
            requireSameShape(f.getKey(), state, f.getValue().getOutputShapes(state));
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }

    private void add(Parameter scalar) {
        if (parameters.containsKey(scalar.getName())) {
            throw new IllegalArgumentException(
                    where() + ": scalar \"" + scalar.getName() + "\" comes twice, expected once");
        }
        parameters.put(scalar.getName(), scalar);
    }

    private void requireCount(int found) {
        if (found != states.count()) {
            throw new IllegalArgumentException(where() + ": found " + found + " maps, expected "
                    + (states.count() == 1 ? "1" : "1 or the " + states.count() + " states of the scheme"));
        }
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
