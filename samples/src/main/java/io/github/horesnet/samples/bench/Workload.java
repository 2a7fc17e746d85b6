package io.github.horesnet.samples.bench;

import java.util.Locale;

/** What a process does with a network. */
public enum Workload {
    /** Nothing but to start the engine and build the network. */
    BASE,
    /** Steps of training. */
    TRAINING,
    /** Forward passes that record nothing. */
    INFERENCE,
    /** Counts the maps that a recorded forward pass holds. */
    HELD;

    /** Its word in files and options. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
