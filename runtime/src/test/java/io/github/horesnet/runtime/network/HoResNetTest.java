package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.EulerBlock;
import io.github.horesnet.runtime.block.LearnableRk4Block;
import io.github.horesnet.runtime.block.MidpointBlock;
import io.github.horesnet.runtime.block.PerRowRk4Block;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.block.Verner89Block;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoResNetTest {

    private static final Shape IMAGES = new Shape(2, 3, 4, 4);
    private static final long STEM_AND_HEAD = 2_506;
    private static final long SUB_NET = 73_984;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void parametersAreThoseOfThePapersTable() {
        assertParameters(298_442, 10, 4, EulerBlock::new);
        assertParameters(298_442, 10, 2, MidpointBlock::new);
        assertParameters(298_442, 10, 1, Rk4Block::new);
        assertParameters(890_314, 26, 3, Rk4Block::new);
        assertParameters(1_038_282, 30, 14, EulerBlock::new);
        assertParameters(1_038_282, 30, 7, MidpointBlock::new);
        assertParameters(1_038_282, 30, 1, Verner89Block::new);
        assertParameters(2_074_058, 58, 2, Verner89Block::new);
        assertParameters(2_961_866, 82, 10, Rk4Block::new);
        assertParameters(3_109_834, 86, 3, Verner89Block::new);
    }

    @Test
    void eachLearnableScalarIsOneParameterMore() {
        assertParameters(STEM_AND_HEAD + 8 * SUB_NET + 2, 18, 2, LearnableRk4Block::new);
        assertParameters(STEM_AND_HEAD + 8 * SUB_NET + 8, 18, 2, PerRowRk4Block::new);
    }

    @Test
    void theLayersFollowEachOtherAsInThePaper() {
        HoResNet.Builder builder = small(MidpointBlock::new);
        assertEquals(
                List.of("layout", "stem", "stemNorm", "stemRelu", "block1", "block2", "finalRelu", "pool", "head"),
                builder.build().getChildren().keys());
        assertEquals(
                List.of("layout", "stem", "stemNorm", "stemRelu", "block1", "relu1", "block2", "relu2", "pool", "head"),
                builder.optReluAfterBlock(true).build().getChildren().keys());
        assertEquals(
                List.of("layout", "stem", "stemNorm", "stemRelu", "block1", "block2", "pool", "head"),
                builder.optReluAfterBlock(false)
                        .optSubNet(new Vgg(false))
                        .build()
                        .getChildren()
                        .keys());
    }

    @Test
    void anyImageSizeChannelsAndWidthFit() {
        for (DataType type : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
            for (Shape images : List.of(new Shape(3, 1, 5, 7), new Shape(1, 4, 3, 3))) {
                HoResNet network = small(Rk4Block::new).optWidth(5).build();
                network.initialize(manager, type, images);
                Shape scores = new Shape(images.get(0), 10);
                assertArrayEquals(new Shape[] {scores}, network.getOutputShapes(new Shape[] {images}));
                NDArray y = forward(network, manager.ones(images, type));
                assertEquals(scores, y.getShape());
                assertEquals(type, y.getDataType());
            }
        }
    }

    @Test
    void aPassLeavesOnlyTheScores() {
        HoResNet network = small(LearnableRk4Block::new).build();
        network.initialize(manager, DataType.FLOAT32, IMAGES);
        try (NDManager pass = manager.newSubManager()) {
            forward(network, pass.randomNormal(IMAGES));
            assertEquals(2, pass.getManagedArrays().size());
        }
    }

    @Test
    void theDescriptionRebuildsTheNetwork() {
        HoResNet network = small(Rk4Block::new).optReluAfterBlock(true).build();
        assertThrows(IllegalStateException.class, network::spec);
        network.initialize(manager, DataType.FLOAT32, IMAGES);
        NetworkSpec expected = new NetworkSpec(
                Rk4Block.class.getName(),
                BlockOptions.DEFAULT,
                new Resolutions(Stem.SMALL, 8, List.of(2)),
                "vgg",
                10,
                true,
                new Shape(3, 4, 4));
        assertEquals(expected, network.spec());
        HoResNet again = network.spec().network();
        assertEquals(network.getParameters().keys(), again.getParameters().keys());
    }

    @Test
    void stagesThatShareASubNetShareItsParameters() {
        assertShared(4, 18, Sharing.DECLARED);
        assertShared(3, 18, Sharing.EQUAL_ABSCISSAE);
        assertShared(1, 18, Sharing.ALL);
    }

    @Test
    void partsOfTheChannelsHaveSubNetsOfTheirWidth() {
        HoResNet network =
                small(SplitBlock::new).optWidth(16).optReluAfterBlock(true).build();
        network.initialize(manager, DataType.FLOAT32, IMAGES);
        assertEquals(
                new Shape(8, 8, 3, 3),
                network.getParameters().get("block1_F1_conv1_weight").getShape());
        assertEquals(new Shape(2, 10), forward(network, manager.ones(IMAGES)).getShape());
    }

    private void assertShared(long subNets, int layers, Sharing sharing) {
        HoResNet network = small(Rk4Block::new)
                .optBlockOptions(new BlockOptions(sharing, StepControl.DEFAULT))
                .build();
        network.initialize(manager, DataType.FLOAT32, IMAGES);
        assertEquals(layers, network.layers());
        assertEquals(
                2 * subNets,
                network.getParameters().keys().stream()
                        .filter(name -> name.endsWith("conv1_weight"))
                        .count());
    }

    @Test
    void whatHasNoDefaultMustBeSet() {
        assertRefused("found no scheme", HoResNet.builder().setBlocks(1).setClasses(2));
        assertRefused(
                "found 0 blocks", HoResNet.builder().setScheme(EulerBlock::new).setClasses(2));
        assertRefused(
                "found 0 classes", HoResNet.builder().setScheme(EulerBlock::new).setBlocks(1));
    }

    private static void assertRefused(String expected, HoResNet.Builder builder) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
        assertTrue(message.contains(expected), message);
    }

    private void assertParameters(long expected, int layers, int blocks, SchemeConstructor scheme) {
        HoResNet network = HoResNet.builder()
                .setScheme(scheme)
                .setBlocks(blocks)
                .setClasses(10)
                .build();
        assertEquals(layers, network.layers());
        try (NDManager model = manager.newSubManager()) {
            network.initialize(model, DataType.FLOAT32, IMAGES);
            assertEquals(expected, Sizes.trainable(network));
        }
    }

    private static HoResNet.Builder small(SchemeConstructor scheme) {
        return HoResNet.builder().setScheme(scheme).setBlocks(2).setClasses(10).optWidth(8);
    }

    private NDArray forward(HoResNet network, NDArray x) {
        return network.forward(new ParameterStore(manager, false), new NDList(x), true)
                .singletonOrThrow();
    }
}
