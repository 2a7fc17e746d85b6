package io.github.horesnet.runtime.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.subnet.SubNets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model in ONNX Runtime gives is what the network gives. */
class OnnxModelTest {
    private static final double ROUNDING = 1e-5;
    private static final Shape IMAGE = new Shape(3, 8, 6);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
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
    void everyStemAndFourResolutionsGiveTheSameScores() throws Exception {
        Shape image = new Shape(3, 64, 64);
        assertSame(rk4().setBlocks(1, 2, 0, 1).optWidth(16).build(), image);
        assertSame(rk4().setBlocks(1, 1).optStem(Stem.SMALL).optWidth(16).build(), new Shape(1, 17, 16));
        assertSame(
                rk4().setBlocks(2).optReluAfterBlock(true).optStem(Stem.LARGE).build(), image);
    }

    private void assertSame(Block network, Shape image) throws Exception {
        Comparison.random(network, manager, image);
        double difference = Comparison.difference(network, OnnxModel.of(network).toBytes(), manager, image);
        System.out.println(difference);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
    }
}
