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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand steps need no more memory than a hundred. */
class FlatMemoryTest {
    private static final int WARM = 100;
    private static final int STEPS = 1000;
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
            double allocated = NativeMemory.inUse();
            double resident = resident();
            train(trainer, batch, WARM, STEPS);
            assertEquals(handles, handles());
            double growth = NativeMemory.inUse() - allocated;
            double residentGrowth = resident() - resident;
            System.out.printf(
                    "%s, %d steps: %d handles as before, %.2f MB allocated and %.1f MB resident more%n",
                    activations, STEPS - WARM, handles, growth, residentGrowth);
            assertTrue(growth < 6, growth + " MB: a map a step would be 14");
        }
    }

    private static void train(Trainer trainer, Batch batch, int from, int to) {
        for (int step = from; step < to; step++) {
            assertTrue(trainer.step(batch, step, 1e-3).trouble().isEmpty());
        }
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
