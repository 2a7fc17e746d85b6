package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A pass without gradients holds fewer maps, and gives what one with gradients gives. */
class InferenceTest {

    private static final Shape MAPS = new Shape(2, 16, 6, 6);

    /** Sums in another order, of maps that partial sums are larger than, lose no more digits than this many more. */
    private static final double LOSS = 16;

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeEach
    void seed() {
        Engine.getInstance().setRandomSeed(3);
    }

    @AfterEach
    void release() {
        manager.close();
    }

    static Stream<DeclaredBlock> blocks() {
        return DeclaredBlock.every();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aPassWithoutGradientsGivesWhatOneWithGradientsGives(DeclaredBlock declared) {
        Chain chain = chain(declared);
        chain.initialize(manager, DataType.FLOAT64, MAPS);
        NDArray x = manager.randomNormal(MAPS, DataType.FLOAT64);
        double[] recorded = recorded(chain, x);
        double[] inferred = inferred(chain, x);
        assertArrayEquals(recorded, inferred, 1e-12 * largest(recorded));
        assertArrayEquals(inferred, inferred(chain, x));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void partialSumsKeepTheDigitsOfFloats(DeclaredBlock declared) {
        Chain exact = chain(declared);
        exact.initialize(manager, DataType.FLOAT64, MAPS);
        Chain single = chain(declared);
        single.initialize(manager, DataType.FLOAT32, MAPS);
        copy(exact, single);
        NDArray x = manager.randomNormal(MAPS, DataType.FLOAT64);
        NDArray rounded = x.toType(DataType.FLOAT32, true);
        double[] expected = recorded(exact, rounded.toType(DataType.FLOAT64, true));
        double ofSums = distance(expected, recorded(single, rounded));
        double ofPartialSums = distance(expected, inferred(single, rounded));
        assertTrue(
                ofPartialSums <= LOSS * ofSums + 1e-7 * largest(expected),
                () -> ofPartialSums / ofSums + " times the error " + ofSums);
    }

    @ParameterizedTest
    @CsvSource({"Midpoint, 2", "RK4, 3", "DormandPrince54, 4", "CarpenterKennedy4, 3", "Verner89, 6"})
    @EnabledOnOs(OS.LINUX)
    void onlyTheMapsOfThePlanAreInUseWhileASubNetRuns(String name, int maps) {
        DeclaredBlock declared = blocks().filter(block -> block.toString().equals(name + "Block"))
                .findFirst()
                .orElseThrow();
        Shape shape = new Shape(8, 16, 64, 64);
        Peak peak = new Peak();
        Chain chain = Chain.of(
                new Probe(16, inUse -> {}),
                declared.create(() -> new Probe(16, peak)),
                declared.create(() -> new Probe(16, peak)));
        chain.initialize(manager, DataType.FLOAT32, shape);
        NDArray x = manager.randomNormal(shape);
        inferred(chain, x);
        double callersMap = 1;
        assertEquals(maps, median(() -> peak(chain, x, peak)) / (shape.size() * 4 / 1e6) - callersMap, 0.5);
    }

    private double peak(Chain chain, NDArray x, Peak peak) {
        System.gc();
        peak.most = 0;
        double before = NativeMemory.inUse();
        inferred(chain, x);
        return peak.most - before;
    }

    /** Of several passes, since what the virtual machine itself takes and frees is measured too. */
    private static double median(DoubleSupplier passes) {
        return DoubleStream.generate(passes)
                .limit(7)
                .sorted()
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    private static final class Peak implements DoubleConsumer {
        private double most;

        @Override
        public void accept(double inUse) {
            most = Math.max(most, inUse);
        }
    }

    @Test
    void theMapOfACallerStaysAsItIs() {
        SchemeBlock block = new Verner89Block(() -> new Vgg(true).create(16));
        block.initialize(manager, DataType.FLOAT32, MAPS);
        NDArray x = manager.randomNormal(MAPS);
        float[] before = x.toFloatArray();
        inferred(block, x);
        assertArrayEquals(before, x.toFloatArray());
    }

    @Test
    void gradientsOfAPassInEvaluationAreThere() {
        SchemeBlock block = new RK4Block(() -> new Vgg(true).create(16));
        block.initialize(manager, DataType.FLOAT32, MAPS);
        NDArray x = manager.randomNormal(MAPS);
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(block.forward(new ParameterStore(manager, false), new NDList(x), false)
                    .singletonOrThrow()
                    .sum());
        }
        assertTrue(x.getGradient().abs().sum().getFloat() > 0);
    }

    /** Two blocks, since the input of the first belongs to the caller. */
    private static Chain chain(DeclaredBlock declared) {
        return Chain.of(
                declared.create(() -> new Vgg(true).create(width(declared))),
                declared.create(() -> new Vgg(true).create(width(declared))));
    }

    private static int width(DeclaredBlock declared) {
        return (int) MAPS.get(1)
                / (declared.scheme().states().split().isPresent()
                        ? declared.scheme().states().count()
                        : 1);
    }

    private double[] recorded(Block block, NDArray x) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            return values(block, x);
        }
    }

    private double[] inferred(Block block, NDArray x) {
        return PyTorch.withoutGradients(() -> values(block, x));
    }

    private double[] values(Block block, NDArray x) {
        try (NDManager pass = manager.newSubManager()) {
            NDArray own = x.duplicate();
            own.attach(pass);
            NDArray y = block.forward(new ParameterStore(manager, false), new NDList(own), false)
                    .singletonOrThrow();
            return y.toType(DataType.FLOAT64, true).toDoubleArray();
        }
    }

    private static void copy(Block from, Block to) {
        for (int i = 0; i < from.getParameters().size(); i++) {
            Parameter source = from.getParameters().valueAt(i);
            NDArray target = to.getParameters().valueAt(i).getArray();
            source.getArray().toType(target.getDataType(), true).copyTo(target);
            target.toType(DataType.FLOAT64, true).copyTo(source.getArray());
        }
    }

    private static double largest(double[] values) {
        return DoubleStream.of(values).map(Math::abs).max().orElse(0);
    }

    private static double distance(double[] left, double[] right) {
        double most = 0;
        for (int i = 0; i < left.length; i++) {
            most = Math.max(most, Math.abs(left[i] - right[i]));
        }
        return most;
    }
}
