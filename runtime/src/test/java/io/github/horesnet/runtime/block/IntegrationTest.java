package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Blocks are integrators: of y' = y(1 − y) here, whose solution is known. */
class IntegrationTest {

    private static final double START = 0.2;
    private static final double END = 4;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void schemesConvergeWithTheirOrder() {
        assertOrder(1, 64, EulerBlock::new);
        assertOrder(2, 64, MidpointBlock::new);
        assertOrder(4, 32, Rk4Block::new);
        assertOrder(8, 12, Verner89Block::new);
    }

    @Test
    void theStepHIntegratesLikeAScaledSubNet() {
        LearnableRk4Block learnable = new LearnableRk4Block(() -> logistic(1));
        learnable.initialize(manager, DataType.FLOAT64, new Shape(1));
        learnable.getDirectParameters().get("h").getArray().set(new double[] {0.125});
        assertEquals(integrate(new Rk4Block(() -> logistic(0.125)), 32), integrate(learnable, 32), 1e-14);
    }

    private void assertOrder(int order, int steps, Function<Supplier<Block>, SchemeBlock> scheme) {
        double coarse = error(steps, scheme);
        double fine = error(2 * steps, scheme);
        assertEquals(order, Math.log(coarse / fine) / Math.log(2), 0.25);
    }

    private double error(int steps, Function<Supplier<Block>, SchemeBlock> scheme) {
        SchemeBlock block = scheme.apply(() -> logistic(END / steps));
        block.initialize(manager, DataType.FLOAT64, new Shape(1));
        double exact = 1 / (1 + (1 / START - 1) * Math.exp(-END));
        return Math.abs(integrate(block, steps) - exact);
    }

    private double integrate(SchemeBlock block, int steps) {
        try (NDManager pass = manager.newSubManager()) {
            NDArray y = pass.create(new double[] {START});
            for (int n = 0; n < steps; n++) {
                y = block.forward(store, new NDList(y), false).singletonOrThrow();
            }
            return y.getDouble(0);
        }
    }

    private static Block logistic(double h) {
        return Nets.function(y -> y.sub(y.square()).mul(y.getManager().create(h)));
    }
}
