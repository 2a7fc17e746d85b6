package io.github.horesnet.runtime.block;

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
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folded chains give what trained ones give. */
class NormFoldingTest {
    private static final Shape MAPS = new Shape(3, 4, 6, 6);
    private static final Shape KERNEL = new Shape(3, 3);

    private final NDManager trained = NDManager.newBaseManager();
    private final NDManager inference = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(inference, false);

    @AfterEach
    void release() {
        trained.close();
        inference.close();
    }

    private record Sample(Supplier<Block> block, Shape input, int normsThatStay) {}

    private static Conv2d.Builder convolution() {
        return Conv2d.builder().setKernelShape(KERNEL).setFilters(6);
    }

    private static Block norm() {
        return BatchNorm.builder().build();
    }

    private static Block norm(int axis) {
        return BatchNorm.builder().optAxis(axis).build();
    }

    private static Map<String, Sample> samples() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        samples.put(
                "convolution with bias", new Sample(() -> Chain.of(convolution().build(), norm()), MAPS, 0));
        samples.put(
                "strided, dilated convolution in groups",
                new Sample(
                        () -> Chain.of(
                                convolution()
                                        .optStride(new Shape(2, 1))
                                        .optDilation(new Shape(1, 2))
                                        .optPadding(new Shape(1, 0))
                                        .optGroups(2)
                                        .optBias(false)
                                        .build(),
                                norm()),
                        MAPS,
                        0));
        samples.put(
                "norm without scale and shift, of another epsilon",
                new Sample(
                        () -> Chain.of(
                                convolution().build(),
                                BatchNorm.builder()
                                        .optScale(false)
                                        .optCenter(false)
                                        .optEpsilon(0.3f)
                                        .build()),
                        MAPS,
                        0));
        samples.put(
                "rows",
                new Sample(
                        () -> Chain.of(
                                Conv1d.builder()
                                        .setKernelShape(new Shape(3))
                                        .setFilters(6)
                                        .build(),
                                norm()),
                        new Shape(3, 4, 9),
                        0));
        samples.put(
                "linear layer",
                new Sample(
                        () -> Chain.of(
                                Linear.builder().setUnits(5).optBias(false).build(), norm(), new Relu(), norm()),
                        new Shape(3, 4),
                        1));
        samples.put(
                "linear layer of tokens",
                new Sample(() -> Chain.of(Linear.builder().setUnits(5).build(), norm(2)), new Shape(3, 7, 4), 0));
        samples.put(
                "norm of the tokens' number",
                new Sample(() -> Chain.of(Linear.builder().setUnits(7).build(), norm(1)), new Shape(3, 7, 4), 1));
        samples.put(
                "norm of the columns", new Sample(() -> Chain.of(convolution().build(), norm(3)), MAPS, 1));
        samples.put(
                "norm before the convolution",
                new Sample(() -> Chain.of(norm(), new Relu(), convolution().build()), MAPS, 1));
        return samples;
    }

    static Stream<String> names() {
        return samples().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChainGivesTheSame(String name) {
        Sample sample = Objects.requireNonNull(samples().get(name));
        for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
            Block block = sample.block().get();
            RandomParameters.initialise(block, trained, type, sample.input());
            NDArray x = inference.randomNormal(sample.input()).toType(type, false);
            NDArray expected = evaluate(block, x);
            Block folded = NormFolding.forInference(block, inference);
            assertEquals(sample.normsThatStay(), norms(folded));
            block.clear();
            double bound = type == DataType.FLOAT64 ? 1e-14 : 1e-6;
            NDArray found = evaluate(folded, x);
            double difference = PyTorch.number(
                    found.sub(expected).abs().max().div(expected.abs().max()));
            assertTrue(difference <= bound, () -> "differs by " + difference);
        }
    }

    @Test
    void aChainWithoutSuchAPairIsCopiedToTheLastBit() {
        Block block = Chain.of(norm(), new Relu(), convolution().build());
        RandomParameters.initialise(block, trained, DataType.FLOAT32, MAPS);
        NDArray x = inference.randomNormal(MAPS);
        Block folded = NormFolding.forInference(block, inference);
        assertArrayEquals(evaluate(block, x).toFloatArray(), evaluate(folded, x).toFloatArray(), 0.0f);
        assertEquals(block.getChildren().keys(), folded.getChildren().keys());
        assertEquals(block.getParameters().size(), folded.getParameters().size());
    }

    @Test
    void trainingANetworkForInferenceIsRefused() {
        Block block = Chain.of(convolution().build(), norm());
        RandomParameters.initialise(block, trained, DataType.FLOAT32, MAPS);
        Block folded = NormFolding.forInference(block, inference);
        NDList x = new NDList(inference.ones(MAPS));
        assertEquals(
                "Network: found a training pass through one for inference alone, into whose weights normalisations are"
                        + " folded; train the network that it was made of",
                assertThrows(IllegalStateException.class, () -> folded.forward(store, x, true))
                        .getMessage());
        assertTrue(folded.getParameters().values().stream().noneMatch(Parameter::requiresGradient));
    }

    @Test
    void aNetworkWithoutWeightsIsRefused() {
        assertEquals(
                "Network for inference: found Chain without weights, expected a trained network; train or load it first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NormFolding.forInference(Chain.of(norm()), inference))
                        .getMessage());
    }

    @Test
    void nothingIsLeftBehindButTheParameters() {
        Block block = Chain.of(convolution().build(), norm(), new Relu(), norm());
        RandomParameters.initialise(block, trained, DataType.FLOAT32, MAPS);
        int before = trained.getManagedArrays().size();
        Block folded = NormFolding.forInference(block, inference);
        assertEquals(before, trained.getManagedArrays().size());
        assertEquals(folded.getParameters().size(), inference.getManagedArrays().size());
        folded.clear();
        assertEquals(0, inference.getManagedArrays().size());
    }

    @Test
    void aGradientOfTheInputIsThatOfTheTrainedNetwork() {
        Block block = Chain.of(convolution().build(), norm(), new Relu());
        RandomParameters.initialise(block, trained, DataType.FLOAT64, MAPS);
        NDArray x = inference.randomNormal(MAPS).toType(DataType.FLOAT64, false);
        NDArray expected = gradient(block, x);
        NDArray found = gradient(NormFolding.forInference(block, inference), x);
        assertTrue(PyTorch.number(found.sub(expected).abs().max()) <= 1e-14);
    }

    private NDArray gradient(Block block, NDArray x) {
        NDArray leaf = x.duplicate();
        leaf.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(evaluate(block, leaf).sum());
        }
        return leaf.getGradient();
    }

    private NDArray evaluate(Block block, NDArray x) {
        return block.forward(store, new NDList(x), false).singletonOrThrow();
    }

    private static long norms(Block block) {
        return block.getParameters().values().stream()
                .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN)
                .count();
    }
}
