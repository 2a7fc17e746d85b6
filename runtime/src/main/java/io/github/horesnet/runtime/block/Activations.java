package io.github.horesnet.runtime.block;

/** What becomes of the maps inside a network's blocks between the forward and the backward pass of training. */
public enum Activations {
    /** Autograd keeps them: the memory of a pass grows with the number of blocks. */
    STORED,
    /**
     * They are rebuilt from each block's output: the memory of a pass does not depend on the number of blocks, and each
     * sub-net is evaluated three times instead of once. For reversible schemes, with this library's training alone.
     */
    REBUILT
}
