package io.github.horesnet.runtime.block;

/** Which stages of a block use one sub-net, with one set of weights. */
public enum Sharing {
    /** Each stage has its own sub-net, except where the scheme's equations name one twice. */
    DECLARED,
    /** Stages with equal abscissa c have one sub-net: F depends on the time within the step. */
    EQUAL_ABSCISSAE,
    /** All stages have one sub-net, as in a neural ODE. */
    ALL
}
