package io.github.horesnet.runtime.subnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every sub-net: size, shape, and what a pass leaves behind. */
class EverySubNetTest {

    private static final Shape SHAPE = new Shape(2, 64, 4, 5);

    private final NDManager model = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(model, false);

    @AfterEach
    void release() {
        model.close();
    }

    static List<String> subNets() {
        return SubNets.names();
    }

    @ParameterizedTest
    @CsvSource({
        "vgg, 2, 73984",
        "vgg-post, 2, 73984",
        "bottleneck, 3, 4544",
        "se-vgg, 2, 74564",
        "se-bottleneck, 3, 5124",
        "mbconv, 3, 44688",
        "cot, 3, 5270",
        "symmetric, 2, 36992",
        "attention, 2, 16768",
        "feed-forward, 2, 33216",
        "vit, 4, 49984"
    })
    void layersAndParametersAtThePapersWidth(String name, int layers, long parameters) {
        assertEquals(layers, SubNets.named(name).layers());
        long trainable = initialized(name).getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getShape().size())
                .sum();
        assertEquals(parameters, trainable);
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void theOutputHasTheShapeOfTheInputWhichStaysAsItWas(String name) {
        Block f = initialized(name);
        assertArrayEquals(new Shape[] {SHAPE}, f.getOutputShapes(new Shape[] {SHAPE}));
        NDArray x = model.randomNormal(SHAPE);
        float[] before = x.toFloatArray();
        assertEquals(SHAPE, forward(f, x, true).getShape());
        assertArrayEquals(before, x.toFloatArray(), 0.0f);
        assertEquals(model, x.getManager());
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void aNetworkAddsAReluWhereTheOutputCanBeNegative(String name) {
        NDArray y = forward(initialized(name), model.randomNormal(SHAPE), true);
        assertEquals(SubNets.named(name).preActivation(), y.min().getFloat() < 0);
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void afterForwardOnlyInputAndOutputAreHeld(String name) {
        Block f = initialized(name);
        int owned = model.getManagedArrays().size();
        for (boolean training : List.of(true, false)) {
            try (NDManager pass = model.newSubManager()) {
                NDArray x = pass.randomNormal(SHAPE);
                x.setRequiresGradient(training);
                NDArray y = forward(f, x, training);
                assertFalse(x.isReleased() || y.isReleased());
                assertEquals(2, pass.getManagedArrays().size());
            }
            assertEquals(owned, model.getManagedArrays().size());
        }
    }

    @ParameterizedTest
    @MethodSource("subNets")
    void savedWeightsReadBack(String name) throws Exception {
        Block saved = initialized(name);
        NDArray x = model.randomNormal(SHAPE);
        forward(saved, x, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.saveParameters(new DataOutputStream(bytes));
        Block read = SubNets.named(name).create(SHAPE.get(1));
        read.loadParameters(model, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertArrayEquals(
                forward(saved, x, false).toFloatArray(), forward(read, x, false).toFloatArray(), 0.0f);
    }

    @Test
    void mapsOfAnotherWidthAreRefused() {
        Block f = new Symmetric().create(64);
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> f.initialize(model, DataType.FLOAT32, new Shape(2, 32, 4, 5)));
        assertEquals(
                "SymmetricLayer: found input [(2, 32, 4, 5)], expected maps (batch, 64, height, width);"
                        + " mend the width of the sub-net",
                e.getMessage());
    }

    @Test
    void aContextualTransformerRefusesAWidthThatItCannotDivide() {
        for (long width : new long[] {0, 8, 48}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> new Cot().create(width));
            assertEquals(
                    "Sub-net cot: found width " + width + ", expected a multiple of 32: a quarter of it, divided among"
                            + " filters that 8 channels share",
                    e.getMessage());
        }
    }

    @Test
    void attentionRefusesAWidthThatItsHeadsDoNotDivide() {
        for (long width : new long[] {0, 8, 24}) {
            Exception e = assertThrows(
                    IllegalArgumentException.class, () -> SubNets.named("vit").create(width));
            assertEquals(
                    "Sub-net vit: found width " + width + ", expected a multiple of 16, the channels of an attention"
                            + " head",
                    e.getMessage());
        }
    }

    private Block initialized(String name) {
        Block f = SubNets.named(name).create(SHAPE.get(1));
        f.initialize(model, DataType.FLOAT32, SHAPE);
        return f;
    }

    private NDArray forward(Block f, NDArray x, boolean training) {
        return f.forward(store, new NDList(x), training).singletonOrThrow();
    }
}
