package io.github.horesnet.runtime.export;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.PassObserver;
import org.jspecify.annotations.Nullable;

/** Gives parameters as arrays of a trace, and tells the trace which block it is in. */
final class TracingStore extends ParameterStore implements PassObserver {
    private final Trace trace;
    private final BlockPath path;

    TracingStore(Trace trace, BlockPath path) {
        this.trace = trace;
        this.path = path;
    }

    /** DJL's convolutions without bias ask for the value of a parameter that they do not have. */
    @Override
    public @Nullable NDArray getValue(@Nullable Parameter parameter, Device device, boolean training) {
        return parameter == null ? null : trace.constant(parameter.getArray());
    }

    @Override
    public NDManager getManager() {
        return trace.manager();
    }

    @Override
    public void enter(Block block) {
        path.enter(block);
    }

    @Override
    public void leave() {
        path.leave();
    }
}
