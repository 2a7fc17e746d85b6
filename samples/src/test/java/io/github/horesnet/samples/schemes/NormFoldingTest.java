package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.NormFolding;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.export.OnnxModel;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.runtime.subnet.Vgg;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import io.github.horesnet.samples.subnet.Separable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks for inference give the scores of the trained ones, with the normalisations that cannot be folded alone. */
class NormFoldingTest {
    /** Of the largest score. */
    private static final double ROUNDING = 1e-5;

    private static final Shape IMAGE = new Shape(3, 6, 5);
    private static final int CLASSES = 5;
    private static final int WIDTH = 32;

    private static final List<SchemeConstructor> SCHEMES =
            List.of(EulerBlock::new, RK4LearnableBlock::new, Verner89LearnableBlock::new);

    /** Normalisations of an F, and those of them that follow no convolution. */
    private static final Map<String, List<Integer>> NORMS = Map.ofEntries(
            Map.entry("vgg", List.of(2, 1)),
            Map.entry("vgg-post", List.of(2, 0)),
            Map.entry("bottleneck", List.of(3, 1)),
            Map.entry("se-vgg", List.of(2, 1)),
            Map.entry("se-bottleneck", List.of(3, 1)),
            Map.entry("mbconv", List.of(3, 0)),
            Map.entry("cot", List.of(7, 2)),
            Map.entry("symmetric", List.of(1, 0)),
            Map.entry("attention", List.of(0, 0)),
            Map.entry("feed-forward", List.of(0, 0)),
            Map.entry("vit", List.of(0, 0)));

    private static double most;

    private final NDManager trained = NDManager.newBaseManager();
    private final NDManager inference = NDManager.newBaseManager();

    @AfterEach
    void release() {
        trained.close();
        inference.close();
    }

    @AfterAll
    static void tell() {
        System.out.println("Folded networks differ from trained ones by " + most + " at most");
    }

    static List<String> subNets() {
        return SubNets.names();
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void everySubNetIsFoldedInSchemesOfFewAndOfManyStages(String name) {
        List<Integer> norms = Objects.requireNonNull(NORMS.get(name));
        for (SchemeConstructor scheme : SCHEMES) {
            HoResNet network = network(scheme, SubNets.named(name)).build();
            OnnxRuntime.randomise(network, trained, IMAGE);
            long stages = 2L
                    * scheme.create(() -> new Vgg(true).create(1), BlockOptions.DEFAULT)
                            .stages();
            assertEquals(1 + stages * norms.get(0), norms(network));
            assertEquals(stages * norms.get(1), norms(assertFoldedRight(network)));
        }
    }

    static Stream<DeclaredBlock> blocks() {
        return DeclaredBlock.every();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everySchemeInEveryStepIsFolded(DeclaredBlock declared) {
        HoResNet network = network((f, options) -> declared.create(f::get, options), new Vgg(true))
                .build();
        OnnxRuntime.randomise(network, trained, IMAGE);
        assertEquals((norms(network) - 1) / 2, norms(assertFoldedRight(network)));
    }

    @ParameterizedTest
    @EnumSource
    void aSubNetThatStagesShareIsFoldedOnce(Sharing sharing) {
        HoResNet network = network(Verner89LearnableBlock::new, new Vgg(true))
                .optBlockOptions(new BlockOptions(sharing, StepControl.DEFAULT))
                .build();
        OnnxRuntime.randomise(network, trained, IMAGE);
        try (NDManager own = NDManager.newBaseManager()) {
            Block folded = NormFolding.forInference(network, own);
            assertEquals(folded.getParameters().size(), own.getManagedArrays().size());
        }
        Block step = assertFoldedRight(network).getChildren().get("block1");
        assertEquals(
                network.getChildren().get("block1").getChildren().keys(),
                step.getChildren().keys());
        assertEquals(step.getChildren().size(), norms(step));
    }

    @Test
    void weightsThatAreSharedAndNotFoldedStayShared() {
        HoResNet network = network(PolyNetPoly2Block::new, new Vgg(true)).build();
        OnnxRuntime.randomise(network, trained, IMAGE);
        Block step = NormFolding.forInference(network, inference).getChildren().get("block1");
        List<Parameter> ends = step.getChildren().values().stream()
                .map(f -> f.getParameters().get("conv2_weight"))
                .toList();
        List<Parameter> folded = step.getChildren().values().stream()
                .map(f -> f.getParameters().get("conv1_weight"))
                .toList();
        assertEquals(1, new HashSet<>(ends).size());
        assertEquals(2, new HashSet<>(folded).size());
    }

    @Test
    void severalResolutionsAndAUsersSubNetAreFolded() {
        HoResNet network = network(RK4Block::new, new Separable())
                .setBlocks(1, 1)
                .optReluAfterBlock(true)
                .build();
        OnnxRuntime.randomise(network, trained, new Shape(3, 24, 24));
        assertEquals(2 + 2 * 4 * 2, norms(network));
        assertEquals(2 * 4, norms(assertFoldedRight(network)));
    }

    @Test
    void aFoldedNetworkHasFewerNodesInOnnxAndTheSameScores() throws Exception {
        HoResNet network = network(RK4LearnableBlock::new, SubNets.named("cot")).build();
        OnnxRuntime.randomise(network, trained, IMAGE);
        byte[] model =
                OnnxModel.of(NormFolding.forInference(network, inference)).toBytes();
        double difference = OnnxRuntime.difference(network, model, trained, IMAGE);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
        List<String> nodes = ModelProto.parseFrom(model).getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("BatchNormalization"))
                .map(NodeProto::getName)
                .toList();
        assertEquals(2 * 4 * 2, nodes.size());
        assertEquals("block1/F1/norm1/BatchNormalization", nodes.get(0));
    }

    @Test
    void trainingAFoldedNetworkIsRefused() {
        HoResNet network =
                network(EulerBlock::new, new Vgg(true)).setClasses(10).build();
        OnnxRuntime.randomise(network, trained, new Shape(3, 32, 32));
        Subject subject = new Subject("Euler", "vgg", 4, NormFolding.forInference(network, inference));
        Training training = new Training(
                subject,
                new ImageSplits(EmbeddedImages.train(8, 1), EmbeddedImages.test(8, 1)),
                Recipe.paper(),
                List.of());
        assertEquals(
                "Optimiser: found a block without a trainable parameter, expected one or more; instead of a network for"
                        + " inference, train the one that it was made of",
                assertThrows(IllegalArgumentException.class, () -> training.run(inference))
                        .getMessage());
    }

    private static HoResNet.Builder network(SchemeConstructor scheme, SubNet subNet) {
        return HoResNet.builder()
                .setScheme(scheme)
                .optSubNet(subNet)
                .setBlocks(2)
                .optWidth(WIDTH)
                .setClasses(CLASSES);
    }

    /** The folded network, whose scores are those of the trained one, which is closed. */
    private Block assertFoldedRight(HoResNet network) {
        NDArray images = inference.randomNormal(new Shape(3).addAll(network.getInputShapes()[0].slice(1)));
        NDArray expected = evaluate(network, images);
        Block folded = NormFolding.forInference(network, inference);
        network.clear();
        NDArray found = evaluate(folded, images);
        double difference =
                found.sub(expected).abs().max().div(expected.abs().max()).getFloat();
        most = Math.max(most, difference);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
        return folded;
    }

    private NDArray evaluate(Block network, NDArray images) {
        return PyTorch.withoutGradients(
                () -> network.forward(new ParameterStore(inference, false), new NDList(images), false)
                        .singletonOrThrow());
    }

    private static long norms(Block block) {
        return block.getParameters().values().stream()
                .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN)
                .count();
    }
}
