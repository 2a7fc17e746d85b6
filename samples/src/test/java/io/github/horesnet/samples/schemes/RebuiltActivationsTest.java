package io.github.horesnet.samples.schemes;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.RebuiltPass;
import io.github.horesnet.runtime.block.ReversibleBlock;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Training that rebuilds activations gives the gradients of training that stores them. */
class RebuiltActivationsTest {

    private static final Shape MAPS = new Shape(4, 16, 6, 6);

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    static Stream<Arguments> schemes() {
        return Stream.of(
                scheme("RevNet", RevNetBlock::new, 8),
                scheme("RevNet with a step", RevNetLearnableBlock::new, 8),
                scheme("Hamiltonian", HamiltonianBlock::new, 8),
                scheme("Hamiltonian with a step", HamiltonianLearnableBlock::new, 8),
                scheme("second order", SecondOrderBlock::new, 16),
                scheme("momentum", MomentumResNetBlock::new, 16));
    }

    private static Arguments scheme(String name, Function<Supplier<Block>, ReversibleBlock> scheme, int width) {
        return Arguments.of(name, scheme, width);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemes")
    void gradientsAreThoseOfStoredActivations(
            String name, Function<Supplier<Block>, ReversibleBlock> scheme, int width) {
        assertSame(chain(scheme, width, 6, Activations.STORED), DataType.FLOAT64, 1e-10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemes")
    void inSinglePrecisionTheWholeGradientIsThatOfStoredActivations(
            String name, Function<Supplier<Block>, ReversibleBlock> scheme, int width) {
        Chain chain = initialised(chain(scheme, width, 6, Activations.STORED), DataType.FLOAT32);
        NDArray input = input(DataType.FLOAT32);
        Map<String, double[]> expected = stored(chain, input);
        Map<String, double[]> found = rebuilt(chain, input);
        double difference = 0;
        double size = 0;
        for (Map.Entry<String, double[]> gradient : expected.entrySet()) {
            double[] other = requireNonNull(found.get(gradient.getKey()));
            for (int i = 0; i < other.length; i++) {
                difference = Math.hypot(difference, other[i] - gradient.getValue()[i]);
                size = Math.hypot(size, gradient.getValue()[i]);
            }
        }
        assertEquals(0, difference / size, 1e-5);
    }

    @Test
    void aHistoryThatIsDividedByASmallNumberIsRebuiltWhereBlocksAreFew() {
        assertSame(chain(LMResNetBlock::new, 16, 2, Activations.STORED), DataType.FLOAT64, 1e-8);
    }

    @Test
    void whatErrorsHaveDrownedIsRefused() {
        Chain chain = chain(MomentumResNetBlock::new, 16, 180, Activations.REBUILT);
        chain.initialize(manager, DataType.FLOAT32, MAPS);
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> rebuilt(chain, input(DataType.FLOAT32)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(
                message.startsWith("MomentumResNetBlock: the input of 180 blocks was rebuilt with an error of "),
                message);
        assertTrue(message.endsWith("choose fewer blocks or stored activations"), message);
    }

    @Test
    void anotherTrainerIsRefused() {
        Chain chain = chain(RevNetBlock::new, 8, 1, Activations.REBUILT);
        chain.initialize(manager, DataType.FLOAT32, MAPS);
        NDList input = new NDList(input(DataType.FLOAT32));
        String message =
                String.valueOf(assertThrows(IllegalStateException.class, () -> chain.forward(store, input, true))
                        .getMessage());
        assertTrue(message.startsWith("Network: found another trainer"), message);
        assertEquals(MAPS, chain.forward(store, input, false).singletonOrThrow().getShape());
    }

    @Test
    void whatCannotBeRebuiltIsRefusedWhenTheNetworkIsMade() {
        assertRefused("found no block of a reversible scheme", () -> chain(RK4Block::new, 16, 2, Activations.REBUILT));
        assertRefused(
                "drops out at random",
                () -> new Chain(
                        blocks(new RevNetBlock(() -> Chain.of(Dropout.builder().build()))), Activations.REBUILT));
    }

    private static void assertRefused(String reason, Supplier<Chain> chain) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, chain::get).getMessage());
        assertTrue(message.contains(reason), message);
    }

    private void assertSame(Chain chain, DataType type, double tolerance) {
        initialised(chain, type);
        NDArray input = input(type);
        Map<String, double[]> before = statistics(chain);
        Map<String, double[]> expected = stored(chain, input);
        Map<String, double[]> statistics = statistics(chain);
        restore(chain, before);
        Map<String, double[]> found = rebuilt(chain, input);
        expected.forEach((name, values) -> assertNear(values, requireNonNull(found.get(name)), tolerance, name));
        Map<String, double[]> updatedOnce = statistics(chain);
        statistics.forEach((name, values) ->
                assertArrayEquals(values, requireNonNull(updatedOnce.get(name)), tolerance * 10, name));
    }

    private Chain initialised(Chain chain, DataType type) {
        Engine.getInstance().setRandomSeed(3);
        chain.initialize(manager, type, MAPS);
        chain.getParameters().forEach(named -> jitter(named.getValue().getArray()));
        return chain;
    }

    /** Scales and shifts other than 1 and 0. */
    private void jitter(NDArray array) {
        try (NDArray noise = manager.randomUniform(0.9f, 1.1f, array.getShape(), array.getDataType());
                NDArray own = array.stopGradient()) {
            own.muli(noise);
        }
    }

    private NDArray input(DataType type) {
        return manager.randomNormal(0, 1, MAPS, type);
    }

    private Map<String, double[]> stored(Chain chain, NDArray input) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            collector.backward(
                    loss(chain.forward(store, new NDList(input), true).singletonOrThrow()));
        }
        return gradients(chain);
    }

    private Map<String, double[]> rebuilt(Chain chain, NDArray input) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            RebuiltPass pass = new RebuiltPass(chain, store);
            pass.backward(loss(pass.forward(input)));
        }
        return gradients(chain);
    }

    private static NDArray loss(NDArray output) {
        return output.mul(output).mean();
    }

    private static Map<String, double[]> gradients(Chain chain) {
        Map<String, double[]> gradients = new LinkedHashMap<>();
        chain.getParameters().forEach(named -> {
            if (named.getValue().requiresGradient()) {
                gradients.put(named.getKey(), values(named.getValue().getArray().getGradient()));
            }
        });
        return gradients;
    }

    private static Map<String, double[]> statistics(Chain chain) {
        Map<String, double[]> statistics = new LinkedHashMap<>();
        chain.getParameters().forEach(named -> {
            if (!named.getValue().requiresGradient()) {
                statistics.put(named.getKey(), values(named.getValue().getArray()));
            }
        });
        return statistics;
    }

    private void restore(Chain chain, Map<String, double[]> statistics) {
        chain.getParameters().forEach(named -> {
            if (statistics.containsKey(named.getKey())) {
                NDArray array = named.getValue().getArray();
                manager.create(requireNonNull(statistics.get(named.getKey())), array.getShape())
                        .toType(array.getDataType(), false)
                        .copyTo(array);
            }
        });
    }

    private static double[] values(NDArray array) {
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }

    private static void assertNear(double[] expected, double[] found, double tolerance, String name) {
        double size = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            size = Math.max(size, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(expected[i] - found[i]));
        }
        // The first step of a history that starts as a copy leaves its k without a gradient.
        assertTrue(size > 0 || name.equals("step1_k"), name + " is nowhere but 0");
        assertEquals(0, size > 0 ? difference / size : difference, tolerance, name);
    }

    private static Chain chain(
            Function<Supplier<Block>, ? extends SchemeBlock> scheme, int width, int count, Activations activations) {
        Block[] steps = Stream.generate(() -> scheme.apply(() -> new Vgg(true).create(width)))
                .limit(count)
                .toArray(Block[]::new);
        return new Chain(blocks(steps), activations);
    }

    private static BlockList blocks(Block... steps) {
        BlockList blocks = new BlockList();
        blocks.add("before", LambdaBlock.singleton(NDArray::tanh));
        for (Block step : steps) {
            blocks.add("step" + blocks.size(), step);
        }
        blocks.add("after", LambdaBlock.singleton(NDArray::tanh));
        return blocks;
    }
}
