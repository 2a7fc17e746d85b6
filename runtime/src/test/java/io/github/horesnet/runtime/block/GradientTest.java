package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GradientTest {

    private static final Shape SHAPE = new Shape(2, 3, 5, 5);
    private static final List<String> FIXED = List.of("", "", "", "");

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);
    private final NDArray x = manager.randomNormal(0, 1, SHAPE, DataType.FLOAT64);
    private final NDArray direction = manager.randomNormal(0, 1, SHAPE, DataType.FLOAT64);

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void gradientsEqualThoseOfALoopOverTheTableau() {
        assertSameAsLoop(new EulerBlock(() -> Nets.chain(3)), Tableau.EULER, FIXED);
        assertSameAsLoop(new MidpointBlock(() -> Nets.chain(3)), Tableau.MIDPOINT, FIXED);
        assertSameAsLoop(new Rk4Block(() -> Nets.chain(3)), Tableau.RK4, FIXED);
    }

    @Test
    void gradientsOfLearnableStepsEqualThoseOfALoopOverTheTableau() {
        assertSameAsLoop(new LearnableRk4Block(() -> Nets.chain(3)), Tableau.RK4, List.of("h", "h", "h", "h"));
        assertSameAsLoop(new PerRowRk4Block(() -> Nets.chain(3)), Tableau.RK4, List.of("h2", "h3", "h4", "hOut"));
    }

    @Test
    void gradientsThroughForeignSubNetsEqualThoseOfALoop() {
        assertSameAsLoop(new Rk4Block(() -> Nets.sequential(3)), Tableau.RK4, FIXED);
        assertSameAsLoop(new Rk4Block(() -> Nets.function(NDArray::sin)), Tableau.RK4, FIXED);
    }

    @Test
    void gradientsThroughSubNetsThatReturnTheirInputEqualThoseOfALoop() {
        assertSameAsLoop(new Rk4Block(() -> Nets.function(y -> y)), Tableau.RK4, FIXED);
        assertSameAsLoop(new Rk4Block(Chain::of), Tableau.RK4, FIXED);
        assertSameAsLoop(new LearnableRk4Block(() -> Nets.function(y -> y)), Tableau.RK4, List.of("h", "h", "h", "h"));
    }

    @Test
    void aReluOutputIsNeverChangedInPlace() {
        assertSameAsLoop(new Rk4Block(Relu::new), Tableau.RK4, FIXED);
    }

    private void assertSameAsLoop(SchemeBlock block, Tableau tableau, List<String> scalars) {
        block.initialize(manager, DataType.FLOAT64, SHAPE);
        for (Parameter parameter : block.getDirectParameters().values()) {
            parameter.getArray().set(new double[] {0.7});
        }
        Map<String, double[]> expected = backward(block, input -> tableau.naiveStep(block, store, input, scalars));
        Map<String, double[]> found = backward(
                block, input -> block.forward(store, new NDList(input), true).singletonOrThrow());
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, gradient) -> {
            assertArrayEquals(gradient, found.get(name), 1e-11, name);
            assertTrue(Arrays.stream(gradient).anyMatch(g -> g != 0), name + " has a gradient of zeros");
        });
    }

    private Map<String, double[]> backward(SchemeBlock block, UnaryOperator<NDArray> step) {
        Map<String, double[]> gradients = new LinkedHashMap<>();
        try (NDManager pass = manager.newSubManager()) {
            NDArray input = x.duplicate();
            input.attach(pass);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.zeroGradients();
                NDArray y = step.apply(input);
                gradients.put("output", y.toDoubleArray());
                collector.backward(y.mul(direction).sum());
            }
            gradients.put("input", input.getGradient().toDoubleArray());
            block.getParameters().forEach(named -> {
                if (named.getValue().requiresGradient()) {
                    gradients.put(
                            named.getKey(),
                            named.getValue().getArray().getGradient().toDoubleArray());
                }
            });
        }
        return gradients;
    }
}
