package io.github.horesnet.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/** Parameters of another store, some of which have other values here. */
abstract class StoreOver extends ParameterStore implements PassObserver {

    private final ParameterStore all;

    StoreOver(ParameterStore all) {
        this.all = all;
    }

    /** The parameter to be used in the place of one. */
    Parameter instead(Parameter parameter) {
        return parameter;
    }

    /** The parameter to be used where a block asks for one that it does not have, as convolutions without bias do. */
    @Nullable
    Parameter insteadOfNone() {
        return null;
    }

    /** The value to be used in the place of a parameter's. */
    NDArray instead(Parameter parameter, NDArray value) {
        return value;
    }

    @Override
    public final @Nullable NDArray getValue(@Nullable Parameter parameter, Device device, boolean training) {
        return parameter == null
                ? all.getValue(insteadOfNone(), device, training)
                : instead(parameter, all.getValue(instead(parameter), device, training));
    }

    @Override
    public final NDManager getManager() {
        return all.getManager();
    }

    @Override
    public final void enter(Block block) {
        PassObserver.of(all).enter(block);
    }

    @Override
    public final void leave() {
        PassObserver.of(all).leave();
    }
}
