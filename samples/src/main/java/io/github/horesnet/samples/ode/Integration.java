package io.github.horesnet.samples.ode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** The way of the point of {@link Circle} by equal steps, each of them one call of the same block. */
public final class Integration {
    private Integration() {}

    /**
     * The distance from the exact place at the end.
     *
     * @param block initialised in float64 for the shape [2], with sub-nets that make its step that of the time
     */
    public static double error(Block block, int steps, NDManager manager) {
        ParameterStore store = new ParameterStore(manager, false);
        NDArray y = manager.create(Circle.start());
        for (int n = 0; n < steps; n++) {
            try (NDManager pass = manager.newSubManager()) {
                NDArray before = y;
                before.attach(pass);
                y = block.forward(store, new NDList(before), false).singletonOrThrow();
                y.attach(manager);
            }
        }
        try (NDArray end = y) {
            return Circle.error(end.toDoubleArray());
        }
    }
}
