package io.github.horesnet.runtime.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;

/** Numbers of parameters. */
final class Sizes {

    private Sizes() {}

    /** The trainable parameters of an initialised block. */
    static long trainable(Block block) {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getShape().size())
                .sum();
    }
}
