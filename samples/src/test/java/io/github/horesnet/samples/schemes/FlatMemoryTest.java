package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.engine.ProcessMemory;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.Refinements;
import io.github.horesnet.runtime.train.Trainer;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand more steps need no more memory. */
class FlatMemoryTest {
    private static final int WARM = 200;
    private static final int WINDOW = 100;
    private static final int WINDOWS = 11;
    private static final int STEPS = (WINDOWS - 1) * WINDOW;
    private static final double MEGA = 1e6;
    private static final Recipe RECIPE = Recipe.paper()
            .withRefinements(new Refinements(0.1, OptionalDouble.of(1), OptionalDouble.of(0.99), true, 1));

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Activations.class,
            names = {"STORED", "RECOMPUTED"})
    void handlesAndMemoryStayTheSame(Activations activations) {
        HoResNet network = HoResNet.builder()
                .setScheme(RK4LearnableBlock::new)
                .setBlocks(1)
                .setClasses(3)
                .optWidth(16)
                .optActivations(activations)
                .build();
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
        Batch batch = new Batch(manager.randomNormal(new Shape(4, 3, 8, 8)), manager.create(new long[] {0, 1, 2, 0}));
        try (Trainer trainer = new Trainer(manager, network, RECIPE)) {
            train(trainer, batch, 0, WARM);
            int handles = handles();
            double resident = resident();
            double[] allocated = IntStream.range(0, WINDOWS)
                    .map(window -> WARM + window * WINDOW)
                    .mapToDouble(from -> train(trainer, batch, from, from + WINDOW))
                    .toArray();
            double growth = growth(allocated);
            assertEquals(handles, handles());
            double residentGrowth = resident() - resident;
            System.out.printf(
                    "%s, %d steps: %d handles as before, %.2f MB allocated and %.1f MB resident more%n",
                    activations, STEPS, handles, growth, residentGrowth);
            assertTrue(growth < 6, growth + " MB: a map a step would be 16");
        }
    }

    /** Of all steps, by the median from window to window: what the virtual machine's compiler holds comes and goes at once. */
    private static double growth(double[] allocated) {
        double[] growths = IntStream.range(1, allocated.length)
                .mapToDouble(i -> allocated[i] - allocated[i - 1])
                .sorted()
                .toArray();
        return (WINDOWS - 1) * (growths[(growths.length - 1) / 2] + growths[growths.length / 2]) / 2;
    }

    /** Takes steps and returns the least that was allocated after one. */
    private static double train(Trainer trainer, Batch batch, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int step = from; step < to; step++) {
            assertTrue(trainer.step(batch, step, 1e-3).trouble().isEmpty());
            least = Math.min(least, NativeMemory.inUse());
        }
        return least;
    }

    private static double resident() {
        return ProcessMemory.resident().orElse(0) / MEGA;
    }

    private int handles() {
        NDManager root = manager;
        while (root.getParentManager() != root && root.getParentManager() != null) {
            root = root.getParentManager();
        }
        return root.getManagedArrays().size();
    }
}
