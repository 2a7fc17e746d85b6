package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.block.StepState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The step h of a block follows its error estimate: h ← h · clamp(0.8 err^(−1/p), 0.125, 4). */
class ControlledStepTest {

    private static final Shape MAP = new Shape(2, 3);
    private static final int ORDER = 2;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    private static StepControl control(double absolute, double relative, double smoothing) {
        return new StepControl(absolute, relative, smoothing, true);
    }

    /** Bogacki–Shampine 3(2) on k4 = 1, where the others are 0: the estimate is −1/8 h. */
    private SchemeBlock block(StepControl control) {
        AtomicInteger made = new AtomicInteger();
        SchemeBlock block = new BogackiShampine32ControlledBlock(
                () -> constant(made.incrementAndGet() == 4 ? 1 : 0), new BlockOptions(Sharing.DECLARED, control));
        block.initialize(manager, DataType.FLOAT64, MAP);
        return block;
    }

    private static Block constant(double value) {
        return LambdaBlock.singleton(y -> y.getManager().create(value).broadcast(y.getShape()));
    }

    private StepState train(SchemeBlock block, double x) {
        block.forward(store, new NDList(map(x)), true);
        return state(block);
    }

    private NDArray map(double x) {
        return manager.create(x).broadcast(MAP);
    }

    private static StepState state(SchemeBlock block) {
        return block.controlledStep().orElseThrow();
    }

    @Test
    void theStepFollowsTheEstimateOfEachTrainingBatch() {
        SchemeBlock block = block(control(0.5, 0, 0));
        double h = 1;
        for (int batch = 0; batch < 5; batch++) {
            double error = h / 8 / 0.5;
            h *= Math.min(4, 0.8 * Math.pow(error, -1.0 / ORDER));
            StepState state = train(block, 0);
            assertEquals(error, state.error(), 1e-12);
            assertEquals(h, state.h(), 1e-12);
        }
    }

    @Test
    void theToleranceGrowsWithTheMap() {
        assertEquals(
                0.125 / (0.5 + 0.25 * 2),
                train(block(control(0.5, 0.25, 0)), -2).error(),
                1e-12);
    }

    @Test
    void oneBatchChangesTheStepByABoundedFactor() {
        assertEquals(4, train(block(control(1e9, 0, 0)), 0).h(), 1e-12);
        assertEquals(0.125, train(block(control(1e-9, 0, 0)), 0).h(), 1e-12);
    }

    @Test
    void theEstimateIsSmoothedOverBatches() {
        SchemeBlock block = block(control(1, 0, 0.75));
        StepState first = train(block, 0);
        StepState second = train(block, 0);
        assertEquals(0.125, first.error(), 1e-12);
        assertEquals(0.75 * 0.125 + 0.25 * first.h() * 0.125, second.error(), 1e-12);
    }

    @Test
    void evaluationLeavesTheStepAloneAndDoesNotEvaluateStagesOfTheEstimate() {
        AtomicInteger calls = new AtomicInteger();
        SchemeBlock block = new BogackiShampine32ControlledBlock(() -> LambdaBlock.singleton(y -> {
            calls.incrementAndGet();
            return y.duplicate();
        }));
        block.initialize(manager, DataType.FLOAT64, MAP);
        calls.set(0);
        block.forward(store, new NDList(map(1)), false);
        assertEquals(3, calls.get());
        assertEquals(new StepState(1, -1), state(block));
        block.forward(store, new NDList(map(1)), true);
        assertEquals(7, calls.get());
        assertFalse(state(block).equals(new StepState(1, -1)));
    }

    @Test
    void measuringOnlyLeavesTheStepAt1() {
        StepState state = train(block(control(0.5, 0, 0).measuringOnly()), 0);
        assertEquals(new StepState(1, 0.25), state);
    }

    @Test
    void aBatchOfWhichTheEstimateIsNoNumberChangesNothing() {
        SchemeBlock block = block(control(1, 0, 0));
        train(block, 0);
        StepState before = state(block);
        SchemeBlock broken = new BogackiShampine32ControlledBlock(() -> constant(Double.NaN));
        broken.initialize(manager, DataType.FLOAT64, MAP);
        assertEquals(new StepState(1, -1), train(broken, 0));
        assertEquals(before, state(block));
    }

    @Test
    void subNetsThatGiveNothingLetTheStepGrowNoFurtherThanAFloatGoes() {
        SchemeBlock block = new BogackiShampine32ControlledBlock(() -> constant(0));
        block.initialize(manager, DataType.FLOAT64, MAP);
        for (int batch = 0; batch < 100; batch++) {
            train(block, 0);
        }
        assertEquals(Math.pow(4, 63), state(block).h());
    }

    @Test
    void theStepIsSavedWithTheBlockAndNotTrained() throws Exception {
        SchemeBlock block = block(control(0.5, 0, 0));
        train(block, 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        block.saveParameters(new DataOutputStream(bytes));
        SchemeBlock other = block(control(0.5, 0, 0));
        other.loadParameters(manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(state(block), state(other));
        assertFalse(block.getDirectParameters().get("h").requiresGradient());
        assertFalse(block.getDirectParameters().get("hError").requiresGradient());
    }

    @Test
    void tolerancesThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> control(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> control(-1, 2, 0));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> control(1, 1, 1))
                .getMessage());
        assertTrue(message.contains("found smoothing 1.0, expected a number from 0 to below 1"), message);
    }
}
