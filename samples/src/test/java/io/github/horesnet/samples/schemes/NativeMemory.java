package io.github.horesnet.samples.schemes;

import io.github.horesnet.runtime.engine.ProcessMemory;

/** What this process has allocated outside the Java heap, whatever the allocator keeps for itself; Linux with glibc 2.33. */
final class NativeMemory {

    private NativeMemory() {}

    /** The bytes in use, in MB. */
    static double inUse() {
        return ProcessMemory.allocated().orElseThrow() / 1e6;
    }
}
