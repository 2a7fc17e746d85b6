package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;

class ChannelsLastTest {
    private static final Shape IMAGES = new Shape(2, 3, 4, 5);

    private static NDArray ordered(NDArray images) {
        return new ChannelsLast()
                .forward(new ParameterStore(images.getManager(), false), new NDList(images), true)
                .singletonOrThrow();
    }

    @Test
    void changesNoValue() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.randomNormal(IMAGES);
            NDArray ordered = ordered(images);
            assertNotSame(images, ordered);
            assertEquals(IMAGES, ordered.getShape());
            assertArrayEquals(images.toFloatArray(), ordered.toFloatArray());
            assertArrayEquals(
                    images.get(":, 1, 2:, :3").toFloatArray(),
                    ordered.get(":, 1, 2:, :3").toFloatArray());
        }
    }

    @Test
    void gradientsPassThrough() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.randomNormal(IMAGES);
            images.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(ordered(images).square().sum());
            }
            assertArrayEquals(
                    images.mul(manager.create(2f)).toFloatArray(),
                    images.getGradient().toFloatArray());
        }
    }
}
