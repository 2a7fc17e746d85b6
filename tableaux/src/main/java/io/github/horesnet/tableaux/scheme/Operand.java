package io.github.horesnet.tableaux.scheme;

import java.util.Comparator;

/** A value that a linear form combines: an incoming state, the output k of a stage, or a partial sum of a plan. */
public sealed interface Operand extends Comparable<Operand> {
    /** An incoming state, from 1. */
    record State(int index) implements Operand {
        @Override
        public String toString() {
            return index == 1 ? "x" : "x" + index;
        }
    }

    /** The output k of a stage's sub-net, from 1. */
    record K(int index) implements Operand {
        @Override
        public String toString() {
            return "k" + index;
        }
    }

    /** A partial sum that a plan computes early, from 1. */
    record Partial(int index) implements Operand {
        @Override
        public String toString() {
            return "s" + index;
        }
    }

    int index();

    /** States come before stages, and partial sums last, each in ascending order. */
    @Override
    default int compareTo(Operand other) {
        return Comparator.<Operand, Boolean>comparing(Partial.class::isInstance)
                .thenComparing(K.class::isInstance)
                .thenComparing(Operand::index)
                .compare(this, other);
    }
}
