package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The maps of a pass that may be changed in place at their last use: outputs of sub-nets that end linearly, which
 * autograd does not save, as long as nothing else holds their values.
 */
final class Changeable {

    private final Set<NDArray> maps = identitySet();
    private final Set<Sum> waiting = identitySet();

    /** By identity: arrays are equal if their values are. */
    static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Notes a sum that has not been computed. */
    void await(Sum sum) {
        waiting.add(sum);
    }

    /** Has a sum take some maps, which others that wait must have added up before. */
    void settleBut(Sum sum, Set<NDArray> taken) {
        waiting.remove(sum);
        if (!taken.isEmpty()) {
            List.copyOf(waiting).forEach(other -> other.settle(taken));
        }
    }

    /** Lets a map be changed. */
    NDArray allow(NDArray map) {
        maps.add(map);
        return map;
    }

    /** Keeps a map as it is: something else has its values now. */
    void keep(NDArray map) {
        maps.remove(map);
    }

    boolean holds(NDArray map) {
        return maps.contains(map);
    }
}
