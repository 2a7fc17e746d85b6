package io.github.horesnet.runtime.subnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VggTest {

    private static final Shape SHAPE = new Shape(2, 64, 4, 4);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void eitherFormHasTwoLayersAndThePapersParameters() {
        for (Vgg form : List.of(new Vgg(true), new Vgg(false))) {
            assertEquals(2, form.layers());
            long trainable = initialized(form).getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(parameter -> parameter.getShape().size())
                    .sum();
            assertEquals(73_984, trainable);
        }
    }

    @Test
    void theOutputHasTheShapeOfTheInput() {
        for (Vgg form : List.of(new Vgg(true), new Vgg(false))) {
            Block f = initialized(form);
            assertArrayEquals(new Shape[] {SHAPE}, f.getOutputShapes(new Shape[] {SHAPE}));
            assertEquals(SHAPE, forward(f).getShape());
        }
    }

    @Test
    void theAuthorsFormBeginsWithItsActivationAndThePostFormEndsWithIt() {
        assertEquals(
                List.of("norm1", "relu1", "conv1", "norm2", "relu2", "conv2"),
                new Vgg(true).create(8).getChildren().keys());
        assertEquals(
                List.of("conv1", "norm1", "relu1", "conv2", "norm2", "relu2"),
                new Vgg(false).create(8).getChildren().keys());
        assertTrue(forward(initialized(new Vgg(true))).min().getFloat() < 0);
        assertEquals(0, forward(initialized(new Vgg(false))).min().getFloat(), 0.0f);
    }

    @Test
    void weightsStartFromHesDistribution() {
        Parameter weight = initialized(new Vgg(true)).getParameters().get("conv1_weight");
        NDArray values = weight.getArray();
        double deviation = Math.sqrt(values.square().mean().getFloat());
        assertEquals(Math.sqrt(2.0 / (64 * 9)), deviation, 0.02 * deviation);
        assertEquals(0, values.mean().getFloat(), 0.02 * deviation);
    }

    private Block initialized(Vgg form) {
        Block f = form.create(SHAPE.get(1));
        f.initialize(manager, DataType.FLOAT32, SHAPE);
        return f;
    }

    private NDArray forward(Block f) {
        NDArray x = manager.randomNormal(SHAPE);
        return f.forward(new ParameterStore(manager, false), new NDList(x), true)
                .singletonOrThrow();
    }
}
