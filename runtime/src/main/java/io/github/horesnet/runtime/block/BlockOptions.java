package io.github.horesnet.runtime.block;

/**
 * What is chosen when a block is made, beside its scheme and sub-net.
 *
 * @param sharing which stages use one sub-net
 * @param control how an error estimate changes the step, in blocks that have one
 */
public record BlockOptions(Sharing sharing, StepControl control) {

    /** Sub-nets as the scheme declares them, and the usual control. */
    public static final BlockOptions DEFAULT = new BlockOptions(Sharing.DECLARED, StepControl.DEFAULT);
}
