package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final Shape SHAPE = new Shape(2, 3, 4, 4);
    private static final int THREADS = 8;
    private static final int PASSES = 25;

    @Test
    void threadsMayCallOneBlockOnOneInputAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (SchemeBlock block : List.of(
                    new LearnableRk4Block(() -> Nets.chain(3)), new LearnableRk4Block(() -> Nets.sequential(3)))) {
                block.initialize(manager, DataType.FLOAT64, SHAPE);
                ParameterStore store = new ParameterStore(manager, false);
                NDArray x = manager.randomNormal(0, 1, SHAPE, DataType.FLOAT64);
                double[] expected = forward(block, store, x);
                List<Future<double[]>> passes = new ArrayList<>();
                for (int pass = 0; pass < THREADS * PASSES; pass++) {
                    passes.add(threads.submit(() -> forward(block, store, x)));
                }
                for (Future<double[]> pass : passes) {
                    assertArrayEquals(expected, pass.get(), 0.0);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] forward(SchemeBlock block, ParameterStore store, NDArray x) {
        try (NDArray y = block.forward(store, new NDList(x), false).singletonOrThrow()) {
            return y.toDoubleArray();
        }
    }
}
