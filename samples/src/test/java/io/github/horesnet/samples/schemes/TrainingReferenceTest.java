package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.Schedule;
import io.github.horesnet.runtime.train.StepSchedule;
import io.github.horesnet.runtime.train.Trainer;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty steps of training come to the losses that PyTorch's own optimiser comes to: see training_references.py. */
class TrainingReferenceTest {
    private static final int CLASSES = 3;
    private static final int STEPS = 50;
    private static final int BATCHES = 5;

    private static final Schedule SCHEDULE = new StepSchedule(10, List.of(6), 10).afterWarmUp(2);
    private static final Recipe RECIPE = Recipe.paper()
            .withEpochs(STEPS / BATCHES)
            .withLearningRate(0.05)
            .withSchedule(SCHEDULE)
            .withWeightDecay(5e-4);

    private final NDManager manager = NDManager.newBaseManager();
    private final Map<String, NDArray> reference = new HashMap<>();

    private record Case(String name, int blocks, SchemeConstructor scheme) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("Euler", 2, EulerBlock::new),
                new Case("RK4", 2, RK4Block::new),
                new Case("Verner89Learnable", 1, Verner89LearnableBlock::new));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossesAreThoseOfPyTorch(Case one) throws IOException {
        try (InputStream in = TrainingReferenceTest.class.getResourceAsStream("/training/" + one.name() + ".npz")) {
            NDList.decode(manager, Objects.requireNonNull(in, one.name()))
                    .forEach(array -> reference.put(array.getName(), array));
        }
        double inDouble = largestDifference(train(one, DataType.FLOAT64));
        double inFloat = largestDifference(train(one, DataType.FLOAT32));
        System.out.printf(
                "%s, %d steps: losses differ from PyTorch's by at most %.1e in float64, %.1e in float32%n",
                one.name(), STEPS, inDouble, inFloat);
        assertTrue(inDouble < 1e-8, one.name() + ": " + inDouble);
        assertTrue(inFloat < 1e-2, one.name() + ": " + inFloat);
    }

    private double[] train(Case one, DataType type) {
        HoResNet network = HoResNet.builder()
                .setScheme(one.scheme())
                .setBlocks(one.blocks())
                .setClasses(CLASSES)
                .optWidth(4)
                .build();
        NDArray images = get("images").toType(type, false);
        NDArray labels = get("labels").toType(DataType.INT64, false);
        network.initialize(manager, type, images.get(0).getShape());
        for (Pair<String, Parameter> named : network.getParameters()) {
            if (named.getValue().requiresGradient()) {
                NDArray value = get("parameter/" + named.getKey()).toType(type, false);
                PyTorch.copy(value, named.getValue().getArray());
            }
        }
        double[] losses = new double[STEPS];
        try (Trainer trainer = new Trainer(manager, network, RECIPE)) {
            for (int step = 0; step < STEPS; step++) {
                Batch batch = new Batch(images.get(step % BATCHES), labels.get(step % BATCHES));
                losses[step] = trainer.step(batch, step, RECIPE.learningRate(step / BATCHES))
                        .loss();
            }
        }
        return losses;
    }

    private double largestDifference(double[] losses) {
        double[] expected = get("losses").toDoubleArray();
        assertEquals(STEPS, expected.length);
        double largest = 0;
        for (int step = 0; step < STEPS; step++) {
            largest = Math.max(largest, Math.abs(losses[step] - expected[step]) / expected[step]);
        }
        return largest;
    }

    private NDArray get(String name) {
        return Objects.requireNonNull(reference.get(name), name);
    }
}
