package io.github.horesnet.runtime.block;

import static io.github.horesnet.runtime.block.Nets.function;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a pass leaves behind: its output, and with autograd only what autograd saves for itself. */
class HandlesTest {

    private static final Shape SHAPE = new Shape(2, 3, 4, 4);

    private final NDManager model = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(model, false);

    @AfterEach
    void release() {
        model.close();
    }

    @Test
    void afterForwardOnlyInputAndOutputAreHeld() {
        List<Supplier<Block>> subNets = List.of(
                () -> Nets.chain(3),
                () -> Nets.sequential(3),
                Relu::new,
                () -> function(y -> y.sin().cos()),
                Chain::of);
        for (Supplier<Block> f : subNets) {
            for (boolean training : List.of(true, false)) {
                assertLeavesOnlyOutput(new Verner89Block(f), training);
                assertLeavesOnlyOutput(new LearnableRk4Block(f), training);
                assertLeavesOnlyOutput(new PerRowRk4Block(f), training);
            }
        }
    }

    @Test
    void theInputIsNeitherReleasedNorChanged() {
        MidpointBlock block = initialized(new MidpointBlock(() -> Nets.sequential(3)));
        NDArray x = model.randomNormal(SHAPE);
        float[] before = x.toFloatArray();
        forward(block, x, true).close();
        assertArrayEquals(before, x.toFloatArray(), 0.0f);
        assertEquals(model, x.getManager());
    }

    @Test
    void aSubNetThatReturnsItsInputLeavesItToTheBlock() {
        for (Supplier<Block> f : List.<Supplier<Block>>of(Chain::of, () -> function(y -> y))) {
            NDArray x = model.ones(SHAPE, DataType.FLOAT64);
            NDArray y = forward(initialized(new EulerBlock(f)), x, false);
            assertEquals(2.0, y.getDouble(1, 2, 3, 3), 0.0);
            assertEquals(1.0, x.getDouble(1, 2, 3, 3), 0.0);
        }
    }

    @Test
    void aSubNetThatReturnsAnArrayOfItsOwnKeepsIt() {
        NDArray own = model.ones(SHAPE, DataType.FLOAT64);
        own.setRequiresGradient(true);
        Rk4Block block = initialized(new Rk4Block(() -> function(y -> own)));
        NDArray x = model.zeros(SHAPE, DataType.FLOAT64);
        for (int step = 1; step <= 2; step++) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.zeroGradients();
                collector.backward(forward(block, x, true).sum());
            }
            assertEquals(1.0, own.getGradient().getDouble(0, 0, 0, 0), 1e-15);
        }
        assertFalse(own.isReleased());
        assertEquals(model, own.getManager());
        assertEquals(1.0, own.getDouble(0, 0, 0, 0), 0.0);
    }

    @Test
    void aPassInsideAnotherScopeLeavesLaterPassesWhole() {
        Rk4Block block = initialized(new Rk4Block(() -> Nets.chain(3)));
        NDArray x = model.randomNormal(SHAPE);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            assertTrue(Float.isFinite(forward(block, x, false).sum().getFloat()));
        }
        assertTrue(Float.isFinite(forward(block, x, false).sum().getFloat()));
    }

    @Test
    void aChainReleasesTheStagesInputAfterItsFirstBlock() {
        List<NDArray> inputs = new ArrayList<>();
        AtomicInteger released = new AtomicInteger();
        Block first = function(y -> {
            inputs.add(y);
            return y.square();
        });
        Block second = function(y -> {
            released.addAndGet(inputs.get(inputs.size() - 1).isReleased() ? 1 : 0);
            return y.square();
        });
        MidpointBlock block = initialized(new MidpointBlock(() -> Chain.of(first, second)));
        released.set(0);
        forward(block, model.ones(SHAPE), false);
        assertEquals(2, released.get());
    }

    private void assertLeavesOnlyOutput(SchemeBlock block, boolean training) {
        initialized(block);
        int owned = model.getManagedArrays().size();
        try (NDManager pass = model.newSubManager()) {
            NDArray x = pass.randomNormal(SHAPE);
            x.setRequiresGradient(training);
            NDArray y = forward(block, x, training);
            assertFalse(x.isReleased() || y.isReleased());
            assertEquals(2, pass.getManagedArrays().size());
        }
        assertEquals(owned, model.getManagedArrays().size());
    }

    private <B extends SchemeBlock> B initialized(B block) {
        block.initialize(model, DataType.FLOAT32, SHAPE);
        return block;
    }

    private NDArray forward(Block block, NDArray x, boolean training) {
        return block.forward(store, new NDList(x), training).singletonOrThrow();
    }
}
