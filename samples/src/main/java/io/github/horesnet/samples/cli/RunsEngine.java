package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.process.AllocatorChoice;

/** A command that runs the engine in the process that it is given. */
interface RunsEngine {
    /** The allocator that the process is to have. */
    AllocatorChoice allocator();

    /** Whether it has no state of its own to save when the process is told to end. */
    default boolean mayBeCutOff() {
        return true;
    }
}
