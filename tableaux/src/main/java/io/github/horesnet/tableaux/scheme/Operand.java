package io.github.horesnet.tableaux.scheme;

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
        int kind = Integer.compare(kind(this), kind(other));
        return kind == 0 ? Integer.compare(index(), other.index()) : kind;
    }

    private static int kind(Operand operand) {
        if (operand instanceof State) {
            return 0;
        }
        return operand instanceof K ? 1 : 2;
    }
}
