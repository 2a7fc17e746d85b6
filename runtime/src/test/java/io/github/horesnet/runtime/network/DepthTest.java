package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.block.Verner89Block;
import io.github.horesnet.runtime.subnet.Vgg;
import org.junit.jupiter.api.Test;

class DepthTest {

    private static final Depth RK4 = Depth.of(Rk4Block::new, new Vgg(true));

    @Test
    void layersAreCountedAsInThePapersTable() {
        assertEquals(new Depth(4, 2), RK4);
        assertEquals(10, RK4.layers(1));
        assertEquals(26, RK4.layers(3));
        assertEquals(982, Depth.of(Verner89Block::new, new Vgg(false)).layers(35));
    }

    @Test
    void blocksFollowFromADepth() {
        for (int blocks = 1; blocks < 40; blocks++) {
            assertEquals(blocks, RK4.blocks(RK4.layers(blocks)));
        }
    }

    @Test
    void aDepthThatDoesNotFitIsAnsweredWithTheNearest() {
        assertEquals(
                "Depth: no network has 30 layers with 4 stages of 2 layers in a block;"
                        + " nearest: 26 layers (3 blocks) and 34 layers (4 blocks)",
                refusal(RK4, 30));
        assertEquals(
                "Depth: no network has 2 layers with 14 stages of 2 layers in a block; nearest: 30 layers (1 block)",
                refusal(new Depth(14, 2), 2));
        assertEquals(
                "Depth: no network has -7 layers with 4 stages of 2 layers in a block; nearest: 10 layers (1 block)",
                refusal(RK4, -7));
    }

    @Test
    void aTransitionBetweenResolutionsIsALayerMore() {
        Depth four = RK4.withResolutions(4);
        assertEquals(2 + 3 + 8 * 7, four.layers(7));
        assertEquals(7, four.blocks(61));
        assertEquals(7, four.blocksWithin(68));
        assertEquals(
                "Depth: no network has 56 layers with 4 stages of 2 layers in a block at 4 resolutions;"
                        + " nearest: 53 layers (6 blocks) and 61 layers (7 blocks)",
                refusal(four, 56));
    }

    @Test
    void theNearestDepthIsTheShallowerOfTwo() {
        assertEquals(3, RK4.blocksNearest(29));
        assertEquals(3, RK4.blocksNearest(30));
        assertEquals(4, RK4.blocksNearest(31));
        assertEquals(1, RK4.blocksNearest(-9));
        assertEquals(2, new Depth(14, 2, 4).blocksNearest(56));
        assertEquals(4, new Depth(14, 2, 4).blocksNearest(110));
    }

    @Test
    void countsBelowOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Depth(0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Depth(4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Depth(4, 2, 0));
    }

    private static String refusal(Depth depth, int layers) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> depth.blocks(layers))
                .getMessage());
    }
}
