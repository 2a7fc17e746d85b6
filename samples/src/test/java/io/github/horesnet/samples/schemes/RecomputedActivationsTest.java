package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.RebuiltPass;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Training that evaluates blocks again gives the very gradients and statistics of training that stores all. */
class RecomputedActivationsTest {

    private static final Shape MAPS = new Shape(4, 16, 6, 6);
    private static final int BLOCKS = 3;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    static Stream<DeclaredBlock> schemes() {
        return DeclaredBlock.every().filter(declared -> List.of(
                        "MidpointBlock",
                        "RK4Block",
                        "RK4PerRowBlock",
                        "DormandPrince54LearnableBlock",
                        "Verner89Block",
                        "LMResNetBlock",
                        "RevNetLearnableBlock",
                        "MomentumResNetBlock",
                        "PolyNetPoly2Block",
                        "NODEBlock")
                .contains(declared.toString()));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void gradientsAndStatisticsAreThoseOfStoredActivationsToTheLastBit(DeclaredBlock declared) {
        assertEqual(trained(declared, Activations.STORED), trained(declared, Activations.RECOMPUTED));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void stagesEvaluatedAgainOneByOneGiveThemToo(DeclaredBlock declared) {
        assertEqual(trained(declared, Activations.STORED), trained(declared, Activations.RECOMPUTED_BY_STAGE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Activations.class,
            names = {"RECOMPUTED", "RECOMPUTED_BY_STAGE"})
    void aStepThatStandsAtEachPlaceOfAChainGivesThemToo(Activations activations) {
        assertEqual(trained(chainOfOne(Activations.STORED)), trained(chainOfOne(activations)));
    }

    private static Chain chainOfOne(Activations activations) {
        Engine.getInstance().setRandomSeed(5);
        SchemeBlock step = new MidpointBlock(() -> new Vgg(true).create(MAPS.get(1)));
        return chain(() -> step, activations);
    }

    private static void assertEqual(List<float[]> expected, List<float[]> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }

    @Test
    void whatCannotBeEvaluatedTwiceIsRefused() {
        BlockList none = new BlockList();
        none.add("f", new Vgg(true).create(16));
        assertRefused("found no block of a scheme", () -> new Chain(none, Activations.RECOMPUTED));
        assertRefused(
                "the step changes within a pass",
                () -> chain(() -> new Verner89ControlledBlock(() -> new Vgg(true).create(16)), Activations.RECOMPUTED));
    }

    private static void assertRefused(String reason, Supplier<Chain> chain) {
        Exception e = assertThrows(IllegalArgumentException.class, chain::get);
        assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
    }

    private static Chain chain(Supplier<SchemeBlock> step, Activations activations) {
        BlockList blocks = new BlockList();
        for (int block = 1; block <= BLOCKS; block++) {
            blocks.add("block" + block, step.get());
        }
        return new Chain(blocks, activations);
    }

    /** Gradients of the input and the parameters, and statistics, after a pass of a chain that starts from a seed. */
    private List<float[]> trained(DeclaredBlock declared, Activations activations) {
        Engine.getInstance().setRandomSeed(5);
        long width = MAPS.get(1)
                / (declared.scheme().states().split().isPresent()
                        ? declared.scheme().states().count()
                        : 1);
        return trained(chain(() -> declared.create(() -> new Vgg(true).create(width)), activations));
    }

    private List<float[]> trained(Chain chain) {
        chain.initialize(manager, DataType.FLOAT32, MAPS);
        chain.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .forEach(parameter -> parameter.getArray().setRequiresGradient(true));
        NDArray input = manager.randomNormal(MAPS);
        input.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            if (chain.activations() == Activations.STORED) {
                collector.backward(
                        loss(chain.forward(store, new NDList(input), true).singletonOrThrow()));
            } else {
                RebuiltPass pass = new RebuiltPass(chain, store);
                pass.backward(loss(pass.forward(input)));
            }
        }
        List<float[]> values = new ArrayList<>();
        for (Pair<String, Parameter> parameter : chain.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            values.add(array.toFloatArray());
            if (parameter.getValue().requiresGradient()) {
                values.add(array.getGradient().toFloatArray());
            }
        }
        return values;
    }

    private static NDArray loss(NDArray output) {
        return output.mul(output).mean();
    }
}
