package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.subnet.SubNets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of scheme with every sub-net. */
class EveryPairTest {

    /** Schemes that split the channels in two. */
    private static final List<String> SPLIT = List.of("RevNet", "Hamiltonian");

    private static final List<String> DEEP = List.of("Verner89", "Verner89Learnable", "Verner89Controlled");

    private static final List<String> OTHERS = List.of(
            "ResNet",
            "Midpoint",
            "RK4",
            "PolyNetPoly2",
            "PolyNetPoly3",
            "PolyNetMpoly2",
            "PolyNet2Way",
            "LMResNet",
            "SecondOrder",
            "MomentumResNet",
            "NODE");

    /** Of which number the width must be a multiple. */
    private static final Map<String, Integer> MULTIPLES = Map.of("cot", 32, "attention", 16, "vit", 16);

    private static final int WIDTH = 16;

    @TempDir
    private Path folder;

    static Stream<Arguments> pairs() {
        return Stream.of(SPLIT, DEEP, OTHERS).flatMap(List::stream).flatMap(scheme -> SubNets.names().stream()
                .map(subNet -> Arguments.of(scheme, subNet)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aNetworkTrainsAndReadsBack(String scheme, String subNet) throws Exception {
        int parts = SPLIT.contains(scheme) ? 2 : 1;
        NetworkSpec spec = new NetworkSpec(
                getClass().getPackageName() + "." + scheme + "Block",
                BlockOptions.DEFAULT,
                new Resolutions(
                        Stem.SMALL,
                        Math.max(WIDTH, parts * MULTIPLES.getOrDefault(subNet, 1)),
                        List.of(DEEP.contains(scheme) ? 1 : 2)),
                subNet,
                4,
                false,
                new Shape(3, 8, 8));
        OneStep.assertTrainsAndReadsBack(spec.network(), new Shape(2, 3, 8, 8), folder);
    }
}
