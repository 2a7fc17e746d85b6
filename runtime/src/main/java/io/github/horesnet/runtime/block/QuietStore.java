package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.EnumSet;
import java.util.Set;

/** Parameters for passing through blocks once more: running statistics are copies, so that they are updated only once. */
final class QuietStore extends StoreOver {

    private static final Set<Parameter.Type> STATISTICS =
            EnumSet.of(Parameter.Type.RUNNING_MEAN, Parameter.Type.RUNNING_VAR);

    private final NDManager copies;

    /** Takes the manager that the copies go with. */
    QuietStore(ParameterStore all, NDManager copies) {
        super(all);
        this.copies = copies;
    }

    @Override
    NDArray instead(Parameter parameter, NDArray value) {
        if (!STATISTICS.contains(parameter.getType())) {
            return value;
        }
        NDArray copy = value.duplicate();
        copy.attach(copies);
        return copy;
    }
}
