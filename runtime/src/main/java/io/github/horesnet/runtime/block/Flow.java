package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.engine.PyTorch;

/**
 * A map on its way through blocks, carried as the states of a scheme from step to step.
 *
 * <p>A block that is no step gets the map alone, so a history starts anew after it.
 */
final class Flow {

    private final Call call;
    private States states = States.ONE;
    private Carried carried;

    /** Starts with a map, which the flow releases. */
    Flow(Call call, NDArray map) {
        this.call = call;
        this.carried = new Carried(new NDList(map), false);
    }

    void through(Block block) {
        if (block instanceof SchemeBlock step) {
            carryAs(step.states());
            carried = step.consuming(call, carried);
        } else {
            carryAs(States.ONE);
            NDArray next = call.consuming(block, carried.maps().singletonOrThrow());
            carried = new Carried(new NDList(next), makesItsOutput(block));
        }
    }

    /** Whether a block never returns its input or a view of anything. */
    private static boolean makesItsOutput(Block block) {
        return block instanceof Relu || !LinearEnd.parameters(block).isEmpty();
    }

    /** Whether all values that are carried are finite. */
    boolean isFinite() {
        return carried.maps().stream().allMatch(Flow::isFinite);
    }

    private static boolean isFinite(NDArray map) {
        try (NDArray norm = map.norm()) {
            return Double.isFinite(PyTorch.number(norm));
        }
    }

    /** The map at the end, on a handle of its own. */
    NDArray end() {
        carryAs(States.ONE);
        return carried.maps().singletonOrThrow();
    }

    private void carryAs(States wanted) {
        if (!states.equals(wanted)) {
            try (NDArray map = states.end(carried.maps())) {
                carried = new Carried(wanted.begin(map), false);
            }
            states = wanted;
        }
    }
}
