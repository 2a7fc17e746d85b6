package io.github.horesnet.runtime.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Convolution;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A block whose last operation is linear in parameters, which may therefore carry a factor of the output.
 *
 * <p>Autograd does not save such an output, so it may be changed in place.
 */
public interface LinearEnd {

    /** What multiplies an output that is linear in all of them: weights and biases, or the scales and shifts of a norm. */
    Set<Parameter.Type> FACTORS =
            EnumSet.of(Parameter.Type.WEIGHT, Parameter.Type.BIAS, Parameter.Type.GAMMA, Parameter.Type.BETA);

    /**
     * Returns the block that gives the output.
     *
     * @return the last block
     */
    Block end();

    /** The parameters that multiply the output of a block, none where it does not end so. */
    static Set<Parameter> parameters(Block block) {
        if (block instanceof LinearEnd linear) {
            return parameters(linear.end());
        } else if (block instanceof Chain chain) {
            List<Block> blocks = chain.children();
            return blocks.isEmpty() ? Set.of() : parameters(blocks.get(blocks.size() - 1));
        } else if (block instanceof Twin twin) {
            return twin.own(parameters(twin.net()));
        } else if (block instanceof Frozen frozen) {
            return frozen.end();
        }
        boolean linear = block instanceof Convolution || block instanceof Linear || block instanceof BatchNorm;
        Set<Parameter> parameters = new HashSet<>();
        if (linear) {
            block.getDirectParameters().values().stream()
                    .filter(parameter -> FACTORS.contains(parameter.getType()))
                    .forEach(parameters::add);
        }
        return parameters;
    }
}
