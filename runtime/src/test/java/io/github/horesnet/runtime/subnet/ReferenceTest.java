package io.github.horesnet.runtime.subnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sub-nets compute what implementations in PyTorch computed, in both modes, and so do their gradients. */
class ReferenceTest {

    private static final double TOLERANCE = 1e-10;
    private static final double SINGLE_TOLERANCE = 2e-5;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    static Stream<String> subNets() {
        return SubNets.names().stream().filter(name -> !name.equals("vgg-post"));
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void parametersHaveTheNamesOfTheReference(String name) throws IOException {
        Reference reference = new Reference(manager, name);
        Block f = reference.load(manager, DataType.FLOAT64);
        assertEquals(reference.parameters(), new TreeSet<>(f.getParameters().keys()));
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void evaluationGivesTheReferencesOutput(String name) throws IOException {
        Reference reference = new Reference(manager, name);
        Block f = reference.load(manager, DataType.FLOAT64);
        assertClose(reference.get("evaluation"), forward(f, reference.get("x"), false), TOLERANCE, "evaluation");
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void singlePrecisionGivesTheReferencesOutputToItsAccuracy(String name) throws IOException {
        Reference reference = new Reference(manager, name);
        Block f = reference.load(manager, DataType.FLOAT32);
        NDArray y = forward(f, reference.get("x").toType(DataType.FLOAT32, false), false);
        assertEquals(DataType.FLOAT32, y.getDataType());
        NDArray found = y.toType(DataType.FLOAT64, false);
        assertClose(reference.get("evaluation"), found, SINGLE_TOLERANCE, "evaluation");
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void trainingGivesTheReferencesOutputGradientsAndStatistics(String name) throws IOException {
        Reference reference = new Reference(manager, name);
        Block f = reference.load(manager, DataType.FLOAT64);
        NDArray x = reference.get("x");
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray y = forward(f, x, true);
            collector.backward(y.mul(reference.get("c")).sum());
            assertClose(reference.get("training"), y, TOLERANCE, "training");
        }
        assertClose(reference.get("gradient"), x.getGradient(), TOLERANCE, "gradient of x");
        for (Pair<String, Parameter> parameter : f.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            if (parameter.getValue().requiresGradient()) {
                NDArray expected = reference.get("grad." + parameter.getKey());
                assertClose(expected, array.getGradient(), TOLERANCE, "gradient of " + parameter.getKey());
            } else {
                assertClose(reference.get("stat." + parameter.getKey()), array, TOLERANCE, parameter.getKey());
            }
        }
    }

    private NDArray forward(Block f, NDArray x, boolean training) {
        return f.forward(store, new NDList(x), training).singletonOrThrow();
    }

    private static void assertClose(NDArray expected, NDArray found, double tolerance, String what) {
        assertEquals(expected.getShape(), found.getShape());
        // A bias before batch normalisation has no gradient but rounding.
        double scale = Math.max(expected.abs().max().getDouble(), 1e-2);
        assertArrayEquals(expected.toDoubleArray(), found.toDoubleArray(), tolerance * scale, what);
    }
}
