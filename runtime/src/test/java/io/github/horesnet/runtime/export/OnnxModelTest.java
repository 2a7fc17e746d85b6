package io.github.horesnet.runtime.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.subnet.SubNets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model gives in ONNX Runtime is what the network gives. */
class OnnxModelTest {
    private static final double ROUNDING = 1e-5;
    private static final Shape IMAGE = new Shape(3, 8, 6);

    private static double most;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    @AfterAll
    static void tell() {
        System.out.println("ONNX Runtime differs from PyTorch by " + most + " at most");
    }

    static List<String> subNets() {
        return SubNets.names();
    }

    private static HoResNet.Builder rk4() {
        return HoResNet.builder().setScheme(Rk4Block::new).setClasses(5).optWidth(32);
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void everySubNetGivesTheSameScores(String name) throws Exception {
        assertSame(rk4().setBlocks(2).optSubNet(SubNets.named(name)).build(), IMAGE);
    }

    @Test
    void everyStemAndSeveralResolutionsGiveTheSameScores() throws Exception {
        Shape image = new Shape(3, 64, 64);
        assertSame(rk4().setBlocks(1, 2, 0, 1).optWidth(16).build(), image);
        assertSame(rk4().setBlocks(1, 1).optStem(Stem.SMALL).optWidth(16).build(), new Shape(1, 17, 16));
        assertSame(rk4().setBlocks(2).optStem(Stem.LARGE).build(), image);
    }

    @Test
    void aReluAfterEachBlockGivesTheSameScores() throws Exception {
        assertSame(rk4().setBlocks(2).optReluAfterBlock(true).build(), IMAGE);
    }

    @Test
    void pixelsAreNormalisedFirst() throws Exception {
        HoResNet network = Comparison.random(rk4().setBlocks(1).build(), manager, IMAGE);
        List<Channel> channels = List.of(new Channel(0.5, 0.25), new Channel(0.4, 0.2), new Channel(0, 1 / 255.0));
        byte[] model = OnnxModel.ofPixels(network, channels).toBytes();
        assertTrue(Comparison.differenceOfPixels(network, model, manager, IMAGE, channels) <= ROUNDING);
    }

    @Test
    void aNormalisationOfOtherChannelsIsRefused() {
        HoResNet network = Comparison.random(rk4().setBlocks(1).build(), manager, IMAGE);
        RunException refused =
                assertThrows(RunException.class, () -> OnnxModel.ofPixels(network, List.of(new Channel(0, 1))));
        assertEquals(
                "ONNX export: found a normalisation of 1 channels, expected 3, as many as the network's images have",
                refused.getMessage());
    }

    @Test
    void nodesAndWeightsHaveTheNamesOfTheirBlocksAndEqualWeightsAreThereOnce() throws Exception {
        BlockOptions shared = new BlockOptions(Sharing.ALL, StepControl.DEFAULT);
        HoResNet network =
                Comparison.random(rk4().setBlocks(1).optBlockOptions(shared).build(), manager, IMAGE);
        ModelProto model = ModelProto.parseFrom(OnnxModel.of(network).toBytes());
        assertEquals(OnnxModel.OPSET, model.getOpsetImport(0).getVersion());
        List<String> convolutions = model.getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("Conv"))
                .map(NodeProto::getName)
                .toList();
        assertEquals(1 + 4 * 2, convolutions.size());
        assertEquals(List.of("stem/Conv", "block1/F1/conv1/Conv", "block1/F1/conv2/Conv"), convolutions.subList(0, 3));
        List<String> weights = model.getGraph().getInitializerList().stream()
                .filter(weight -> weight.getDimsCount() == 4)
                .map(TensorProto::getName)
                .toList();
        assertEquals(List.of("stem/weight", "block1/F1/conv1/weight", "block1/F1/conv2/weight"), weights);
    }

    @Test
    void weightsBeyondTheLargestFileAreRefused() {
        HoResNet network = Comparison.random(rk4().setBlocks(1).build(), manager, IMAGE);
        RunException refused = assertThrows(RunException.class, () -> OnnxModel.of(network, List.of(), 1 << 18));
        assertEquals(
                "ONNX export: the network's weights take more than 262144 bytes, the most that an ONNX file can hold; export a"
                        + " network of smaller width or depth",
                refused.getMessage());
    }

    @Test
    void aNetworkWithoutAShapeIsRefused() {
        RunException refused = assertThrows(
                RunException.class, () -> OnnxModel.of(rk4().setBlocks(1).build()));
        assertEquals(
                "ONNX export: found a network of inputs [], expected one input (batch, …); initialise or load it first",
                refused.getMessage());
    }

    private void assertSame(Block network, Shape image) throws Exception {
        Comparison.random(network, manager, image);
        double difference = Comparison.difference(network, OnnxModel.of(network).toBytes(), manager, image);
        most = Math.max(most, difference);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
    }
}
