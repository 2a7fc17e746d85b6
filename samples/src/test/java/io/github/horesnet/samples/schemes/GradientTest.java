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
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs and gradients of blocks equal those of a loop over the tableau. */
class GradientTest {

    private static final Shape VECTORS = new Shape(4, 5);
    private static final Shape MAPS = new Shape(2, 3, 4, 4);

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockLearnsLikeTheLoop(DeclaredBlock declared) {
        assertSameAsLoop(declared, GradientTest::leakyLinear, VECTORS, DataType.FLOAT64, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockLearnsLikeTheLoopInSinglePrecision(DeclaredBlock declared) {
        assertSameAsLoop(declared, GradientTest::leakyLinear, VECTORS, DataType.FLOAT32, 1e-5);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockOfThePapersSubNetsLearnsLikeTheLoop(DeclaredBlock declared) {
        assertSameAsLoop(declared, () -> new Vgg(true).create(3), MAPS, DataType.FLOAT64, 1e-12);
    }

    /** Autograd saves what ReLU gave, so a k that is changed in place shows here. */
    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockOfSubNetsThatEndInReluLearnsLikeTheLoop(DeclaredBlock declared) {
        assertSameAsLoop(declared, () -> new Vgg(false).create(3), MAPS, DataType.FLOAT64, 1e-12);
    }

    private void assertSameAsLoop(
            DeclaredBlock declared, Supplier<Block> f, Shape shape, DataType type, double tolerance) {
        Engine.getInstance().setRandomSeed(7);
        SchemeBlock block = declared.create(f);
        block.initialize(manager, type, shape);
        Steps.setDistinct(block);
        NDArray x = manager.randomNormal(0, 1, shape, type);
        NDArray direction = manager.randomNormal(0, 1, shape, type);
        Loop loop = new Loop(block, declared.rows(), store);
        Map<String, double[]> expected = pass(block, x, direction, loop::step);
        Map<String, double[]> found = pass(block, x, direction, input -> block.forward(store, new NDList(input), true)
                .singletonOrThrow());
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, values) -> {
            double size = size(values);
            assertTrue(size > 0 && Double.isFinite(size), name + " is nowhere but 0");
            // What stages give to the gradient of a step nearly cancels where coefficients are large, as in Verner's
            // row 12.
            double allowed = name.equals("steps") && type == DataType.FLOAT32 ? 10 * tolerance : tolerance;
            assertEquals(0, difference(values, requireNonNull(found.get(name))) / size, allowed, name);
        });
    }

    /** The output, and the gradients of Σ direction · output. */
    private Map<String, double[]> pass(SchemeBlock block, NDArray x, NDArray direction, UnaryOperator<NDArray> step) {
        Map<String, double[]> results = new LinkedHashMap<>();
        try (NDManager pass = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            NDArray input = x.duplicate();
            input.attach(pass);
            input.setRequiresGradient(true);
            NDArray output = step.apply(input);
            collector.backward(output.mul(direction).sum());
            results.put("output", values(output));
            results.put("input", values(input.getGradient()));
            block.getParameters().forEach(named -> {
                if (named.getValue().requiresGradient()) {
                    double[] gradient = values(named.getValue().getArray().getGradient());
                    String name = block.getDirectParameters().contains(named.getKey()) ? "steps" : named.getKey();
                    results.merge(name, gradient, GradientTest::joined);
                }
            });
        }
        return results;
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }

    private static double size(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    private static double difference(double[] expected, double[] found) {
        double[] differences = new double[expected.length];
        Arrays.setAll(differences, i -> expected[i] - found[i]);
        return size(differences);
    }

    private static double[] values(NDArray array) {
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }

    /** Not tanh: what the weights of hundreds in Verner's row 12 feed would saturate it and leave no gradient. */
    private static Block leakyLinear() {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(VECTORS.get(1)).build())
                .add(y -> new NDList(Activation.leakyRelu(y.singletonOrThrow(), 0.5f)));
    }
}
