package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SgdTest {
    private static final int INPUTS = 4;
    private static final double MOMENTUM = 0.9;
    private static final double WEIGHT_DECAY = 0.01;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void fiftyStepsInDoublePrecisionArePyTorchsFormula() {
        assertFollowsPyTorch(50);
    }

    @Test
    void collectionsAndAllocationsMeanwhileChangeNothing() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> pressure = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                for (int i = 0; i < 200; i++) {
                    byte[] garbage = new byte[64 * 1024];
                    garbage[i] = 1;
                }
                System.gc();
            }
        });
        try {
            for (int run = 0; run < 4; run++) {
                assertFollowsPyTorch(100);
            }
        } finally {
            done.set(true);
            pressure.join();
        }
    }

    @Test
    void worksOnAThreadThatRecordsGradients() {
        CompletableFuture.runAsync(() -> assertFollowsPyTorch(3)).join();
    }

    private void assertFollowsPyTorch(int steps) {
        Block block = linear(DataType.FLOAT64);
        NDArray weight = block.getParameters().get("weight").getArray();
        NDArray bias = block.getParameters().get("bias").getArray();
        double[] w = weight.toDoubleArray();
        double[] b = bias.toDoubleArray();
        double[] weightVelocity = new double[w.length];
        double[] biasVelocity = new double[b.length];
        Random random = new Random(3);
        try (Sgd sgd = new Sgd(block, MOMENTUM, WEIGHT_DECAY)) {
            for (int step = 0; step < steps; step++) {
                double learningRate = step < steps / 2 ? 0.1 : 0.01;
                double[] slope = random.doubles(INPUTS, -1, 1).toArray();
                backward(weight, bias, slope);
                sgd.step(learningRate);
                pyTorch(w, weightVelocity, slope, learningRate);
                pyTorch(b, biasVelocity, new double[] {slope[0]}, learningRate);
            }
        }
        assertArrayEquals(w, weight.toDoubleArray(), 1e-12);
        assertArrayEquals(b, bias.toDoubleArray(), 1e-12);
    }

    /** Of the loss Σ (slope w + w w) + slope_0 b + b b, by sums alone: the gradients are slope + 2 w and slope_0 + 2 b. */
    private void backward(NDArray weight, NDArray bias, double[] slope) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray slopes = scratch.create(slope, new Shape(1, INPUTS));
            NDArray first = scratch.create(new double[] {slope[0]});
            NDArray loss = slopes.mul(weight).add(weight.square()).sum();
            NDArray total = loss.add(first.mul(bias).add(bias.square()).sum());
            total.attach(scratch);
            collector.backward(total);
        }
    }

    /** torch.optim.SGD as its documentation defines it. */
    private static void pyTorch(double[] w, double[] velocity, double[] slope, double learningRate) {
        for (int i = 0; i < w.length; i++) {
            double gradient = slope[i] + 2 * w[i];
            gradient = gradient + WEIGHT_DECAY * w[i];
            velocity[i] = MOMENTUM * velocity[i] + gradient;
            w[i] = w[i] - learningRate * velocity[i];
        }
    }

    @Test
    void gradientsAreZeroAfterAStepEvenIfTheyWereNotFinite() {
        Block block = linear(DataType.FLOAT64);
        NDArray weight = block.getParameters().get("weight").getArray();
        NDArray bias = block.getParameters().get("bias").getArray();
        try (Sgd sgd = new Sgd(block, MOMENTUM, WEIGHT_DECAY)) {
            backward(weight, bias, new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1, 2});
            sgd.step(0.1);
        }
        assertArrayEquals(new double[INPUTS], weight.getGradient().toDoubleArray());
        assertArrayEquals(new double[1], bias.getGradient().toDoubleArray());
    }

    @Test
    void aParameterThatNoBackwardPassReachedIsLeftAlone() {
        Block block = linear(DataType.FLOAT32);
        float[] before = block.getParameters().get("weight").getArray().toFloatArray();
        try (Sgd sgd = new Sgd(block, MOMENTUM, WEIGHT_DECAY)) {
            sgd.step(0.1);
        }
        assertArrayEquals(before, block.getParameters().get("weight").getArray().toFloatArray());
    }

    @Test
    void aStepLeavesNothingOpenButTheVelocitiesAndCloseThoseNeither() {
        Block block = linear(DataType.FLOAT64);
        NDArray weight = block.getParameters().get("weight").getArray();
        NDArray bias = block.getParameters().get("bias").getArray();
        backward(weight, bias, new double[INPUTS]);
        int before = Toys.openArrays(manager);
        try (Sgd sgd = new Sgd(block, MOMENTUM, WEIGHT_DECAY)) {
            sgd.step(0.1);
            assertEquals(before + 2, Toys.openArrays(manager));
            sgd.step(0.1);
            assertEquals(before + 2, Toys.openArrays(manager));
        }
        assertEquals(before, Toys.openArrays(manager));
    }

    @Test
    void refusesABlockWithNothingToTrain() {
        Block block = Blocks.batchFlattenBlock();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Sgd(block, 0, 0));
    }

    private Block linear(DataType type) {
        Engine.getInstance().setRandomSeed(1);
        Block block = Linear.builder().setUnits(1).build();
        block.initialize(manager, type, new Shape(1, INPUTS));
        return block;
    }
}
