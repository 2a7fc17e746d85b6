package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.network.Depth;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.subnet.Vgg;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of four resolutions, as deep as the paper's for ImageNet. */
class ImageNetTest {

    @TempDir
    private Path folder;

    private static HoResNet.Builder near(int layers, SchemeConstructor scheme) {
        int blocks = Depth.of(scheme, new Vgg(true)).withResolutions(4).blocksNearest(layers);
        return HoResNet.builder()
                .setScheme(scheme)
                .setBlocks(Resolutions.ofResNet(blocks))
                .setClasses(1000);
    }

    @Test
    void networksOfEverySchemeComeNearThePapersDepths() {
        assertDepths(25, 55, 52, 109, EulerBlock::new);
        assertDepths(13, 57, 26, 109, MidpointBlock::new);
        assertDepths(6, 53, 13, 109, RK4Block::new);
        assertDepths(2, 61, 4, 117, Verner89Block::new);
    }

    private static void assertDepths(
            int blocks56, int layers56, int blocks110, int layers110, SchemeConstructor scheme) {
        assertDepth(56, blocks56, layers56, scheme);
        assertDepth(110, blocks110, layers110, scheme);
    }

    private static void assertDepth(int wanted, int blocks, int layers, SchemeConstructor scheme) {
        HoResNet network = near(wanted, scheme).build();
        assertEquals(layers, network.layers());
        assertEquals(
                blocks,
                network.getChildren().keys().stream()
                        .filter(name -> name.startsWith("block"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 224})
    void networksOfEverySchemeTrainAndReadBack(int size) throws Exception {
        for (SchemeConstructor scheme :
                List.<SchemeConstructor>of(EulerBlock::new, MidpointBlock::new, RK4Block::new, Verner89Block::new)) {
            HoResNet network = near(56, scheme).optWidth(16).build();
            OneStep.assertTrainsAndReadsBack(network, new Shape(2, 3, size, size), folder);
        }
    }

    @Test
    void aNetworkOf110LayersTrainsAndReadsBack() throws Exception {
        OneStep.assertTrainsAndReadsBack(
                near(110, RK4Block::new).optWidth(16).build(), new Shape(1, 3, 64, 64), folder);
    }

    @Test
    void splitChannelsAndHistoriesGoThroughTransitions() throws Exception {
        for (SchemeConstructor scheme :
                List.<SchemeConstructor>of(RevNetBlock::new, LMResNetBlock::new, MomentumResNetBlock::new)) {
            HoResNet network = HoResNet.builder()
                    .setScheme(scheme)
                    .setBlocks(2, 1, 0, 1)
                    .setClasses(10)
                    .optWidth(32)
                    .build();
            OneStep.assertTrainsAndReadsBack(network, new Shape(2, 3, 64, 64), folder);
        }
    }
}
