package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.EulerBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks of several resolutions: how blocks are shared out, and what stands between them. */
class ResolutionsTest {

    private static final Shape IMAGES = new Shape(2, 3, 32, 32);

    @Test
    void sixteenBlocksAreThoseOfResNet50() {
        assertArrayEquals(new int[] {3, 4, 6, 3}, Resolutions.ofResNet(16));
        assertArrayEquals(new int[] {6, 8, 12, 6}, Resolutions.ofResNet(32));
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        assertArrayEquals(new int[] {0, 0, 1, 0}, Resolutions.ofResNet(1));
        assertArrayEquals(new int[] {0, 1, 1, 0}, Resolutions.ofResNet(2));
        assertArrayEquals(new int[] {1, 1, 1, 0}, Resolutions.ofResNet(3));
        assertArrayEquals(new int[] {1, 1, 1, 1}, Resolutions.ofResNet(4));
        assertArrayEquals(new int[] {1, 2, 3, 1}, Resolutions.ofResNet(7));
        assertArrayEquals(new int[] {3, 3, 5, 2}, Resolutions.ofResNet(13));
    }

    @Test
    void everyBlockHasAPlaceAndNoneIsFarFromItsShare() {
        for (int blocks = 1; blocks < 200; blocks++) {
            int[] shares = Resolutions.ofResNet(blocks);
            assertEquals(blocks, IntStream.of(shares).sum());
            for (int i = 0; i < shares.length; i++) {
                assertEquals(blocks * List.of(3, 4, 6, 3).get(i) / 16.0, shares[i], 0.9999);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Resolutions.ofResNet(0));
    }

    @Test
    void transitionsStandBetweenResolutionsEvenWithoutBlocks() {
        assertEquals(
                List.of(
                        "layout",
                        "stem",
                        "stemNorm",
                        "stemRelu",
                        "stemPool",
                        "block1",
                        "transition2",
                        "transition3",
                        "block2",
                        "block3",
                        "transition4",
                        "finalRelu",
                        "pool",
                        "head"),
                network().setBlocks(1, 0, 2, 0).build().getChildren().keys());
    }

    @Test
    void aTransitionIsConvolutionNormalisationAndRelu() {
        HoResNet network = network().setBlocks(1, 1).build();
        assertEquals(
                List.of("conv", "norm", "relu"),
                network.getChildren().get("transition2").getChildren().keys());
    }

    @Test
    void aPassLeavesOnlyTheScores() {
        HoResNet network = network().setBlocks(1, 1, 1).optWidth(16).build();
        try (NDManager manager = NDManager.newBaseManager();
                NDManager pass = manager.newSubManager()) {
            network.initialize(manager, DataType.FLOAT32, IMAGES);
            network.forward(new ParameterStore(manager, false), new NDList(pass.randomNormal(IMAGES)), true);
            assertEquals(2, pass.getManagedArrays().size());
        }
    }

    @Test
    void eachResolutionHasHalfTheSizeAndTwiceTheChannels() {
        HoResNet network = network().setBlocks(1, 1, 1, 1).optStem(Stem.SMALL).build();
        assertEquals(
                List.of(
                        new Shape(2, 8, 32, 32),
                        new Shape(2, 16, 16, 16),
                        new Shape(2, 32, 8, 8),
                        new Shape(2, 64, 4, 4)),
                shapesAfterBlocks(network));
        HoResNet large = network().setBlocks(1, 1, 1, 1).build();
        assertEquals(
                List.of(new Shape(2, 8, 8, 8), new Shape(2, 16, 4, 4), new Shape(2, 32, 2, 2), new Shape(2, 64, 1, 1)),
                shapesAfterBlocks(large));
    }

    @Test
    void theSmallStemIsThatOfOneResolution() {
        HoResNet network = network().setBlocks(2).build();
        assertEquals(List.of(new Shape(2, 8, 32, 32), new Shape(2, 8, 32, 32)), shapesAfterBlocks(network));
    }

    @Test
    void parametersAreThoseOfTheLayers() {
        HoResNet network = network().setBlocks(1, 0, 1, 1).build();
        try (NDManager manager = NDManager.newBaseManager()) {
            network.initialize(manager, DataType.FLOAT32, IMAGES);
            long stem = 7 * 7 * 3 * 8 + 2 * 8;
            long transitions = transition(8) + transition(16) + transition(32);
            long blocks = subNet(8) + subNet(32) + subNet(64);
            long head = 64 * 10 + 10;
            assertEquals(stem + transitions + blocks + head, Sizes.trainable(network));
            assertEquals(2 + 3 + 3 * 2, network.layers());
        }
    }

    @Test
    void aSchemeWithAHistoryGoesThroughTransitions() {
        HoResNet network = HoResNet.builder()
                .setScheme(HistoryBlock::new)
                .setBlocks(2, 2)
                .setClasses(10)
                .optWidth(16)
                .build();
        try (NDManager manager = NDManager.newBaseManager()) {
            network.initialize(manager, DataType.FLOAT32, IMAGES);
            NDArray scores = network.forward(
                            new ParameterStore(manager, false), new NDList(manager.randomNormal(IMAGES)), false)
                    .singletonOrThrow();
            assertEquals(new Shape(2, 10), scores.getShape());
        }
    }

    private static long transition(long width) {
        return 9 * width * 2 * width + 2 * 2 * width;
    }

    private static long subNet(long width) {
        return 2 * (9 * width * width + 2 * width);
    }

    private static List<Shape> shapesAfterBlocks(HoResNet network) {
        Shape[] shapes = {IMAGES};
        List<Shape> after = new ArrayList<>();
        for (var layer : network.getChildren()) {
            shapes = layer.getValue().getOutputShapes(shapes);
            if (layer.getKey().startsWith("block")) {
                after.add(shapes[0]);
            }
        }
        return after;
    }

    private static HoResNet.Builder network() {
        return HoResNet.builder()
                .setScheme(EulerBlock::new)
                .setClasses(10)
                .optWidth(8)
                .optSubNet(new Vgg(true));
    }
}
