package io.github.horesnet.tableaux.scheme;

import java.util.Comparator;

/** A value that a linear form combines: an incoming state, or the output k of a stage. */
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

    int index();

    /** States come before stages, each in ascending order. */
    @Override
    default int compareTo(Operand other) {
        return Comparator.<Operand, Boolean>comparing(K.class::isInstance)
                .thenComparing(Operand::index)
                .compare(this, other);
    }
}
