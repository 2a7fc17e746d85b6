package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.network.Depth;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Depths and parameters of the networks of the paper's Tables 3 and 5, built from generated blocks. */
class NetworkTest {

    private static final Shape IMAGE = new Shape(1, 3, 32, 32);

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.all();
    }

    @Test
    void networksOfEqualDepthHaveEqualParameters() {
        assertNetwork(10, 298_442, 4, EulerBlock::new);
        assertNetwork(10, 298_442, 2, MidpointBlock::new);
        assertNetwork(10, 298_442, 1, RK4Block::new);
        assertNetwork(18, 594_378, 8, EulerBlock::new);
        assertNetwork(18, 594_378, 4, MidpointBlock::new);
        assertNetwork(18, 594_378, 2, RK4Block::new);
        assertNetwork(30, 1_038_282, 14, EulerBlock::new);
        assertNetwork(30, 1_038_282, 7, MidpointBlock::new);
        assertNetwork(30, 1_038_282, 1, Verner89Block::new);
        assertNetwork(58, 2_074_058, 28, EulerBlock::new);
        assertNetwork(58, 2_074_058, 14, MidpointBlock::new);
        assertNetwork(58, 2_074_058, 7, RK4Block::new);
        assertNetwork(58, 2_074_058, 2, Verner89Block::new);
        assertNetwork(86, 3_109_834, 42, EulerBlock::new);
        assertNetwork(86, 3_109_834, 21, MidpointBlock::new);
        assertNetwork(86, 3_109_834, 3, Verner89Block::new);
    }

    @Test
    void networksOfRk4ComeNearestAtTwoOtherDepths() {
        assertNetwork(26, 890_314, 3, RK4Block::new);
        assertNetwork(82, 2_961_866, 10, RK4Block::new);
    }

    /** Table 5; its 982 layers of "RK8 ×28" are those of 35 blocks. */
    @Test
    void networksOfOver100LayersHaveThePapersDepths() {
        assertNetwork(146, 5_329_354, 72, EulerBlock::new);
        assertNetwork(146, 5_329_354, 36, MidpointBlock::new);
        assertNetwork(146, 5_329_354, 18, RK4Block::new);
        assertNetwork(142, 5_181_386, 5, Verner89Block::new);
        assertNetwork(142, 5_181_386 + 5, 5, Verner89LearnableBlock::new);
        assertNetwork(194, 7_104_970, 96, EulerBlock::new);
        assertNetwork(194, 7_104_970, 48, MidpointBlock::new);
        assertNetwork(194, 7_104_970, 24, RK4Block::new);
        assertNetwork(198, 7_252_938, 7, Verner89Block::new);
        assertNetwork(198, 7_252_938 + 7, 7, Verner89LearnableBlock::new);
    }

    @Test
    void networksOfAbout1000LayersHaveThePapersDepths() {
        assertNetwork(1002, 36_994_506, 500, EulerBlock::new);
        assertNetwork(1002, 36_994_506, 250, MidpointBlock::new);
        assertNetwork(1002, 36_994_506, 125, RK4Block::new);
        assertNetwork(982, 36_254_666, 35, Verner89Block::new);
        assertNetwork(982, 36_254_666 + 35, 35, Verner89LearnableBlock::new);
    }

    @Test
    void theAsPrintedAndTheUnblendedSchemeHaveTheSameSize() {
        assertNetwork(58, 2_074_058, 2, Verner89AsPrintedBlock::new);
        assertNetwork(58, 2_074_058, 7, RK4NoBlendingBlock::new);
    }

    @Test
    void aLearnableStepIsOneParameterMoreInEachBlock() {
        assertNetwork(30, 1_038_282 + 1, 1, Verner89LearnableBlock::new);
        assertNetwork(58, 2_074_058 + 2, 2, Verner89LearnableBlock::new);
        assertNetwork(86, 3_109_834 + 3, 3, Verner89LearnableBlock::new);
    }

    @Test
    void aStepForEachRowIsOneParameterMoreForEachRow() {
        assertNetwork(58, 2_074_058 + 2 * 14, 2, Verner89PerRowBlock::new);
        assertNetwork(58, 2_074_058 + 7 * 4, 7, RK4PerRowBlock::new);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockHasASubNetForEachStageThatReachesTheOutputAndAStepForEachRow(DeclaredBlock declared) {
        SchemeBlock block = declared.create(Chain::of);
        List<TableauRow> rows = declared.rows();
        Stream<String> steps = rows.stream().filter(TableauRow::hasStep).map(TableauRow::step);
        assertEquals(rows.size() - 1, block.stages());
        assertEquals(
                steps.distinct().toList(),
                List.copyOf(block.getDirectParameters().keys()));
    }

    private static void assertNetwork(int layers, long parameters, int blocks, SchemeConstructor scheme) {
        HoResNet network = HoResNet.builder()
                .setScheme(scheme)
                .setBlocks(blocks)
                .setClasses(10)
                .build();
        assertEquals(layers, network.layers());
        assertEquals(blocks, Depth.of(scheme, new Vgg(true)).blocks(layers));
        try (NDManager manager = NDManager.newBaseManager()) {
            network.initialize(manager, DataType.FLOAT32, IMAGE);
            assertEquals(
                    parameters,
                    network.getParameters().values().stream()
                            .filter(Parameter::requiresGradient)
                            .mapToLong(parameter -> parameter.getShape().size())
                            .sum());
        }
    }
}
