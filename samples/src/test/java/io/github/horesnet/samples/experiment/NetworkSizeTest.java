package io.github.horesnet.samples.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.schemes.EulerBlock;
import io.github.horesnet.samples.schemes.MidpointBlock;
import io.github.horesnet.samples.schemes.RK4Block;
import io.github.horesnet.samples.schemes.Verner89Block;
import io.github.horesnet.samples.schemes.Verner89LearnableBlock;
import io.github.horesnet.tableaux.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sizes of the networks of the paper's Table 6, by the number of F's. */
class NetworkSizeTest {

    private static final long STEM_AND_HEAD = 2_506;

    static List<String> subNets() {
        return SubNets.names();
    }

    @ParameterizedTest
    @CsvSource({
        "vgg, 58, 114, 73984",
        "vgg-post, 58, 114, 73984",
        "bottleneck, 86, 170, 4544",
        "se-vgg, 58, 114, 74564",
        "se-bottleneck, 86, 170, 5124",
        "mbconv, 86, 170, 44688",
        "cot, 86, 170, 5270",
        "symmetric, 58, 114, 36992",
        "attention, 58, 114, 16768",
        "feed-forward, 58, 114, 33216",
        "vit, 114, 226, 49984"
    })
    void networksOfEqualNumbersOfFHaveEqualSizes(String subNet, int layers28, int layers56, long ofF) {
        assertSizes(subNet, 28, layers28, STEM_AND_HEAD + 28 * ofF, List.of(28, 14, 7, 2));
        assertSizes(subNet, 56, layers56, STEM_AND_HEAD + 56 * ofF, List.of(56, 28, 14, 4));
    }

    private static void assertSizes(String subNet, int evaluations, int layers, long parameters, List<Integer> blocks) {
        List<String> schemes = List.of("Euler", "Midpoint", "RK4", "Verner89");
        for (int i = 0; i < schemes.size(); i++) {
            assertEquals(
                    new NetworkSize(blocks.get(i), layers, parameters),
                    NetworkSize.of(new Stacking(schemes.get(i), Step.FIXED, subNet), evaluations));
        }
        int ofVerner = blocks.get(3);
        assertEquals(
                new NetworkSize(ofVerner, layers, parameters + ofVerner),
                NetworkSize.of(new Stacking("Verner89", Step.LEARNABLE, subNet), evaluations));
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void wholeNetworksHaveThatSize(String subNet) {
        assertWhole("Euler", Step.FIXED, EulerBlock::new, subNet);
        assertWhole("Midpoint", Step.FIXED, MidpointBlock::new, subNet);
        assertWhole("RK4", Step.FIXED, RK4Block::new, subNet);
        assertWhole("Verner89", Step.FIXED, Verner89Block::new, subNet);
        assertWhole("Verner89", Step.LEARNABLE, Verner89LearnableBlock::new, subNet);
    }

    private static void assertWhole(String scheme, Step step, SchemeConstructor constructor, String subNet) {
        NetworkSize size = NetworkSize.of(new Stacking(scheme, step, subNet), 28);
        HoResNet network = HoResNet.builder()
                .setScheme(constructor)
                .setBlocks(size.blocks())
                .setClasses(10)
                .optSubNet(SubNets.named(subNet))
                .build();
        assertEquals(network.layers(), size.layers());
        try (NDManager manager = NDManager.newBaseManager()) {
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
            assertEquals(
                    network.getParameters().values().stream()
                            .filter(Parameter::requiresGradient)
                            .mapToLong(parameter -> parameter.getShape().size())
                            .sum(),
                    size.parameters());
        }
    }

    @Test
    void partsOfABlockAreRefused() {
        Stacking verner = new Stacking("Verner89", Step.FIXED, "vgg");
        assertEquals(
                "Scheme Verner89: found 20 F's; expected a multiple of 14, those of a block",
                assertThrows(RunException.class, () -> NetworkSize.of(verner, 20))
                        .getMessage());
    }
}
