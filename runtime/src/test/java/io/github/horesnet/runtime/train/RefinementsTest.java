package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.RunException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefinementsTest {
    private static final double LEARNING_RATE = 0.01;

    private final NDManager manager = NDManager.newBaseManager();
    private final Block block = Toys.network().block();

    @AfterEach
    void close() {
        manager.close();
    }

    private Trainer trainer(Refinements refinements) {
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 8, 8));
        return new Trainer(manager, block, Toys.recipe().withRefinements(refinements));
    }

    private Batch batch(float scale) {
        NDArray images = manager.randomNormal(new Shape(6, 2, 8, 8)).mul(scale);
        return new Batch(images, manager.create(new long[] {0, 1, 2, 0, 1, 2}));
    }

    @Test
    void smoothedLabelsShareOutPartOfTheTarget() {
        double[][] logits = {{1, 2, 3}, {0, 0, 5}};
        NDArray rows = manager.create(new double[] {1, 2, 3, 0, 0, 5}, new Shape(2, 3));
        NDArray labels = manager.create(new long[] {0, 2});
        double expected = 0;
        for (int i = 0; i < 2; i++) {
            double sum = Arrays.stream(logits[i]).map(Math::exp).sum();
            for (int c = 0; c < 3; c++) {
                double target = 0.3 / 3 + (labels.getLong(i) == c ? 0.7 : 0);
                expected += target * (Math.log(sum) - logits[i][c]) / 2;
            }
        }
        assertEquals(expected, new CrossEntropy(0.3).of(rows, labels).getDouble(), 1e-12);
    }

    @Test
    void clippedGradientsHaveTheNorm() {
        Refinements clipping = new Refinements(0, OptionalDouble.of(0.5), OptionalDouble.empty(), true, 0);
        try (Trainer trainer = trainer(clipping)) {
            Map<String, float[]> before = values();
            StepResult result = trainer.step(batch(5), 0, 1);
            assertTrue(result.gradientNorm() > 0.5, result.toString());
            double squares = 0;
            for (Pair<String, Parameter> named : block.getParameters()) {
                if (named.getValue().requiresGradient()) {
                    double decay = named.getValue().getType() == Parameter.Type.WEIGHT ? 1e-4 : 0;
                    float[] was = of(before, named.getKey());
                    float[] is = named.getValue().getArray().toFloatArray();
                    for (int i = 0; i < is.length; i++) {
                        squares += Math.pow(is[i] - was[i] + decay * was[i], 2);
                    }
                }
            }
            assertEquals(0.5, Math.sqrt(squares), 1e-4);
        }
    }

    @Test
    void aSkippedBatchChangesNothing() {
        Refinements skipping = new Refinements(0, OptionalDouble.empty(), OptionalDouble.of(0.9), false, 1);
        try (Trainer trainer = trainer(skipping)) {
            trainer.step(batch(1), 0, LEARNING_RATE);
            Map<String, float[]> before = values();
            StepResult result = trainer.step(batch(Float.POSITIVE_INFINITY), 1, LEARNING_RATE);
            assertEquals("the loss is NaN", result.trouble().orElseThrow());
            values().forEach((name, values) -> assertArrayEquals(of(before, name), values, name));
            assertTrue(trainer.step(batch(1), 2, LEARNING_RATE).trouble().isEmpty());
            assertFalse(Arrays.equals(
                    before.values().iterator().next(),
                    values().values().iterator().next()));
        }
    }

    @Test
    void aGradientThatIsNotFiniteIsNamed() {
        try (Trainer trainer = trainer(Refinements.NONE)) {
            Parameter last = block.getParameters().valueAt(block.getParameters().size() - 2);
            last.getArray().stopGradient().muli(manager.create(1e30f));
            Map<String, float[]> before = values();
            StepResult result = trainer.step(batch(1), 0, LEARNING_RATE);
            String trouble = result.trouble().orElseThrow();
            assertTrue(trouble.matches("the gradient of \\w+ is not finite"), trouble);
            before.forEach((name, values) -> {
                if (block.getParameters().get(name).requiresGradient()) {
                    assertArrayEquals(values, of(values(), name), name);
                }
            });
        }
    }

    @Test
    void theAverageFollowsTheWeightsAndStandsInForThem() {
        Refinements averaging = new Refinements(0, OptionalDouble.empty(), OptionalDouble.of(0.5), false, 0);
        try (Trainer trainer = trainer(averaging)) {
            String name = block.getParameters().keys().get(0);
            double expected = of(values(), name)[0];
            for (int step = 0; step < 20; step++) {
                trainer.step(batch(1), step, LEARNING_RATE);
                double kept = Math.min(0.5, (1.0 + step) / (10 + step));
                expected = kept * expected + (1 - kept) * of(values(), name)[0];
            }
            float weight = of(values(), name)[0];
            trainer.finish();
            assertEquals(expected, of(values(), name)[0], 1e-6);
            assertEquals(
                    weight,
                    trainer.state()
                            .getOrDefault("average/" + name, manager.zeros(new Shape(1)))
                            .toFloatArray()[0]);
        }
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        OptionalDouble none = OptionalDouble.empty();
        RunException refusal = assertThrows(RunException.class, () -> new Refinements(1, none, none, false, 0));
        assertEquals("Label smoothing: found 1.0; expected at least 0 and less than 1", refusal.getMessage());
        assertThrows(RunException.class, () -> new Refinements(0, OptionalDouble.of(0), none, false, 0));
        assertThrows(RunException.class, () -> new Refinements(0, none, OptionalDouble.of(1), false, 0));
        assertThrows(RunException.class, () -> new Refinements(0, none, none, false, -1));
    }

    private static float[] of(Map<String, float[]> values, String name) {
        return values.getOrDefault(name, new float[0]);
    }

    private Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        block.getParameters()
                .forEach(named ->
                        values.put(named.getKey(), named.getValue().getArray().toFloatArray()));
        return values;
    }
}
