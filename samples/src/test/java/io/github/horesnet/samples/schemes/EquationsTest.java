package io.github.horesnet.samples.schemes;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks of schemes that are no tableaux compute the equations of their scheme, states and gradients alike. */
class EquationsTest {

    private static final Shape MAPS = new Shape(2, 4, 5, 5);

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.every().filter(declared -> !declared.isTableau()).toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockComputesItsEquations(DeclaredBlock declared) {
        Engine.getInstance().setRandomSeed(11);
        int channels = declared.scheme().states().split().isPresent() ? 2 : 4;
        SchemeBlock block = declared.create(() -> new Vgg(true).create(channels));
        block.initialize(manager, DataType.FLOAT64, MAPS);
        Steps.setDistinct(block);
        List<NDArray> states = new ArrayList<>();
        for (int state = 0; state < block.states().count(); state++) {
            states.add(manager.randomNormal(0, 1, new Shape(2, channels, 5, 5), DataType.FLOAT64));
        }
        Equations equations = new Equations(block, declared.scheme().at(declared.step()), store);
        Map<String, double[]> expected = pass(block, states, equations::step);
        Map<String, double[]> found = pass(block, states, inputs -> block.forward(store, new NDList(inputs), true));
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, values) -> assertNear(values, requireNonNull(found.get(name)), name));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockStartsItsStatesFromOneMap(DeclaredBlock declared) {
        boolean parts = declared.scheme().states().split().isPresent();
        SchemeBlock block = declared.create(() -> new Vgg(true).create(parts ? 2 : 4));
        block.initialize(manager, DataType.FLOAT64, MAPS);
        NDArray x = manager.randomNormal(0, 1, MAPS, DataType.FLOAT64);
        NDArray y = block.forward(store, new NDList(x), false).singletonOrThrow();
        assertEquals(MAPS, y.getShape());
        assertTrue(y.sub(x).abs().max().getDouble() > 1e-3);
    }

    private static void assertNear(double[] expected, double[] found, String name) {
        double size = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            size = Math.max(size, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(expected[i] - found[i]));
        }
        assertTrue(size > 0 && Double.isFinite(size), name + " is nowhere but 0");
        assertEquals(0, difference / size, 1e-10, name);
    }

    private Map<String, double[]> pass(SchemeBlock block, List<NDArray> states, UnaryOperator<List<NDArray>> step) {
        Map<String, double[]> results = new LinkedHashMap<>();
        try (NDManager pass = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            List<NDArray> inputs = new ArrayList<>();
            for (NDArray state : states) {
                NDArray input = state.duplicate();
                input.attach(pass);
                input.setRequiresGradient(true);
                inputs.add(input);
            }
            List<NDArray> outputs = step.apply(inputs);
            NDArray loss = pass.zeros(new Shape(), DataType.FLOAT64);
            for (NDArray output : outputs) {
                results.put("output " + results.size(), output.toDoubleArray());
                loss = loss.add(output.mul(output.add(0.3)).sum());
            }
            collector.backward(loss);
            for (NDArray input : inputs) {
                results.put("input " + results.size(), input.getGradient().toDoubleArray());
            }
            block.getParameters().forEach(named -> {
                if (named.getValue().requiresGradient()) {
                    results.put(
                            named.getKey(),
                            named.getValue().getArray().getGradient().toDoubleArray());
                }
            });
        }
        return results;
    }
}
