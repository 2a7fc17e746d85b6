package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import java.util.function.IntConsumer;

/** A piece of an experiment that goes on where it was when it was interrupted, and is not repeated when it is done. */
public interface Run {
    /** What tells it from the other runs of its experiment. */
    String name();

    /** The number of parts, which are saved one by one. */
    int parts();

    /** The number of parts that are saved. */
    int done();

    /** How much is to be done, in a unit that the runs of an experiment share. */
    double workLeft();

    /** What it computes: runs of several experiments that compute the same are done once. */
    default Object identity() {
        return this;
    }

    /** How large it is beside the other runs of its experiment. */
    default double size() {
        return 0;
    }

    /** What it takes, measured for a moment. */
    Cost cost();

    /**
     * Does and saves what is left.
     *
     * @param saved is told the number of a part when it is saved, from 1
     * @throws RunException if it cannot
     */
    void go(IntConsumer saved);

    /** Whether it is done in a process of its own, beside which others may go on. */
    default boolean isApart() {
        return false;
    }

    /** Whether nothing is left. */
    default boolean isFinished() {
        return done() == parts();
    }
}
