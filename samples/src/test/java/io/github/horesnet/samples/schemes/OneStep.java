package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.train.Sgd;
import java.nio.file.Path;
import java.util.Arrays;

/** One step of training, and the way to a folder and back. */
final class OneStep {

    private static final double LEARNING_RATE = 0.01;

    private OneStep() {}

    /** Asserts that a step has a finite loss and changes the scores, and that the folder gives these back exactly. */
    static void assertTrainsAndReadsBack(HoResNet network, Shape images, Path folder) throws Exception {
        Engine.getInstance().setRandomSeed(7);
        try (Model model = Model.newInstance("trained", Device.cpu());
                NDManager data = NDManager.newBaseManager()) {
            model.setBlock(network);
            network.initialize(model.getNDManager(), DataType.FLOAT32, images);
            NDArray x = data.randomNormal(images);
            float[] before = scores(network, x);
            float loss = train(network, x);
            assertTrue(Float.isFinite(loss), "loss " + loss);
            float[] after = scores(network, x);
            assertFalse(Arrays.equals(before, after), "the step changed nothing");
            ModelFolder.write(folder, model);
            try (Model again = ModelFolder.read(folder)) {
                assertArrayEquals(after, scores(again.getBlock(), x));
            }
        }
    }

    private static float train(HoResNet network, NDArray x) {
        float loss;
        try (Sgd sgd = new Sgd(network, 0.9, 1e-4);
                NDManager pass = x.getManager().newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray own = x.duplicate();
                own.attach(pass);
                NDArray scores = network.forward(new ParameterStore(pass, false), new NDList(own), true)
                        .singletonOrThrow();
                NDArray mean = scores.logSoftmax(1).get(":, 0").mean().neg();
                loss = mean.getFloat();
                collector.backward(mean);
            }
            sgd.step(LEARNING_RATE);
        }
        return loss;
    }

    private static float[] scores(Block network, NDArray x) {
        try (NDManager pass = x.getManager().newSubManager()) {
            NDArray own = x.duplicate();
            own.attach(pass);
            return network.forward(new ParameterStore(pass, false), new NDList(own), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }
}
