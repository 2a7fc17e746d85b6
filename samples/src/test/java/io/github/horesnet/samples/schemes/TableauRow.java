package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;
import java.util.Optional;

/**
 * A row of a tableau: x + h · Σ w · k over the stages before it.
 *
 * @param step the name of the learnable h, empty where h is 1
 * @param weights the exact w
 */
record TableauRow(String step, List<Surd> weights) {

    /** The parameter h of a block, where the row has one. */
    Optional<Parameter> step(SchemeBlock block) {
        return hasStep() ? Optional.of(block.getDirectParameters().get(step)) : Optional.empty();
    }

    boolean hasStep() {
        return !step.isEmpty() && weights.stream().anyMatch(weight -> !weight.isZero());
    }

    /** The weight of a stage, from 0, in the precision of a map. */
    double weight(int stage, DataType type) {
        Surd exact = weights.get(stage);
        return type == DataType.FLOAT32 ? Rounding.nearestFloat(exact) : Rounding.nearestDouble(exact);
    }
}
