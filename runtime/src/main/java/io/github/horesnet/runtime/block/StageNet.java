package io.github.horesnet.runtime.block;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Set;

/**
 * The sub-net of a stage.
 *
 * @param end the parameters that multiply its output, none where it does not end linearly
 */
record StageNet(Block block, Set<Parameter> end) {

    static StageNet of(Block block) {
        return new StageNet(block, LinearEnd.parameters(block));
    }

    boolean endsLinearly() {
        return !end.isEmpty();
    }
}
