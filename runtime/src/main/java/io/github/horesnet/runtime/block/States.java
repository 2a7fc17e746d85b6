package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The states of a scheme: the maps that its blocks hand on to one another.
 *
 * <p>The first is the map itself or, where the channels are split, its first part.
 */
public final class States {

    /** What a state is before the first block, and again where the shape of maps changes. */
    public enum Start {
        /** The incoming map. */
        MAP,
        /** A copy of the incoming map: the history of a multistep scheme. */
        COPY,
        /** Zero: a velocity. */
        ZERO,
        /** A part of the incoming map's channels. */
        PART
    }

    /** The map alone. */
    public static final States ONE = new States(List.of(Start.MAP));

    private static final int CHANNELS = 1;

    private final List<Start> starts;

    private States(List<Start> starts) {
        this.starts = starts;
    }

    /**
     * Returns the states of a scheme with a history.
     *
     * @param others what the states after the first, the map, start from: COPY or ZERO
     * @return the states
     * @throws IllegalArgumentException if a state starts from anything else
     */
    public static States mapAnd(Start... others) {
        List<Start> starts = new ArrayList<>(List.of(Start.MAP));
        for (Start other : others) {
            if (other != Start.COPY && other != Start.ZERO) {
                throw new IllegalArgumentException("States: found " + other + " after the map, expected COPY or ZERO");
            }
            starts.add(other);
        }
        return new States(List.copyOf(starts));
    }

    /**
     * Returns states that share out the channels of a map among them.
     *
     * @param parts the number of parts of equal size, 2 or more
     * @return the states
     * @throws IllegalArgumentException if there are fewer parts
     */
    public static States parts(int parts) {
        if (parts < 2) {
            throw new IllegalArgumentException("States: found " + parts + " parts, expected 2 or more");
        }
        return new States(Collections.nCopies(parts, Start.PART));
    }

    /**
     * Returns the number of states.
     *
     * @return the states
     */
    public int count() {
        return starts.size();
    }

    /** Whether more than the map is handed on, so that a block between two steps would lose a history. */
    public boolean hasHistory() {
        return count() > 1 && starts.get(0) == Start.MAP;
    }

    /** The states of the first step: handles of their own, attached where {@code map} is, which stays. */
    NDList begin(NDArray map) {
        if (starts.get(0) == Start.PART) {
            return map.split(count(), CHANNELS);
        }
        NDList states = new NDList();
        for (Start start : starts) {
            states.add(start == Start.ZERO ? map.zerosLike() : Call.alias(map));
        }
        return states;
    }

    /** The map of the states after the last step, on a handle of its own; {@code states} are released. */
    NDArray end(NDList states) {
        NDArray map = starts.get(0) == Start.PART ? NDArrays.concat(states, CHANNELS) : Call.alias(states.get(0));
        states.close();
        return map;
    }

    /** The gradients of the states after the last step, from that of the map that they end as. */
    NDList gradientOfEnd(NDArray gradient) {
        if (starts.get(0) == Start.PART) {
            return gradient.split(count(), CHANNELS);
        }
        NDList gradients = new NDList(Call.alias(gradient));
        for (int state = 1; state < count(); state++) {
            gradients.add(gradient.zerosLike());
        }
        return gradients;
    }

    /** The gradient of the map that the states began with, from theirs, which are released. */
    NDArray gradientOfBegin(NDList gradients) {
        if (starts.get(0) == Start.PART) {
            NDArray whole = NDArrays.concat(gradients, CHANNELS);
            gradients.close();
            return whole;
        }
        NDArray sum = gradients.get(0);
        for (int state = 1; state < count(); state++) {
            if (starts.get(state) == Start.COPY) {
                sum.addi(gradients.get(state));
            }
            gradients.get(state).close();
        }
        return sum;
    }

    /**
     * Returns the shape of each state.
     *
     * @throws IllegalArgumentException if the channels of the map cannot be shared out
     */
    Shape of(Shape map, String where) {
        if (starts.get(0) != Start.PART) {
            return map;
        }
        if (map.dimension() <= CHANNELS || map.get(CHANNELS) % count() != 0) {
            throw new IllegalArgumentException(where + ": found maps " + map + ", expected channels in " + count()
                    + " equal parts; mend the width of the network");
        }
        long[] sizes = map.getShape().clone();
        sizes[CHANNELS] /= count();
        return new Shape(sizes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof States states && starts.equals(states.starts);
    }

    @Override
    public int hashCode() {
        return starts.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(starts.toArray());
    }
}
