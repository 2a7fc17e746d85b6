package io.github.horesnet.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters for passing through blocks once more: running statistics are copies, so that they are updated only once. */
final class QuietStore extends ParameterStore {

    private static final Set<Parameter.Type> STATISTICS =
            EnumSet.of(Parameter.Type.RUNNING_MEAN, Parameter.Type.RUNNING_VAR);

    private final ParameterStore all;
    private final NDManager copies;

    /** Takes the manager that the copies go with. */
    QuietStore(ParameterStore all, NDManager copies) {
        this.all = all;
        this.copies = copies;
    }

    /** DJL's convolutions without bias ask for the value of a parameter that they do not have. */
    @Override
    public @Nullable NDArray getValue(@Nullable Parameter parameter, Device device, boolean training) {
        NDArray value = all.getValue(parameter, device, training);
        if (parameter == null || !STATISTICS.contains(parameter.getType())) {
            return value;
        }
        NDArray copy = value.duplicate();
        copy.attach(copies);
        return copy;
    }

    @Override
    public NDManager getManager() {
        return all.getManager();
    }
}
