package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.github.horesnet.runtime.block.PerRowRk4Block;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Networks under DJL's own trainer and loop. */
class TrainingTest {

    private static final Shape IMAGES = new Shape(4, 3, 4, 4);

    @Test
    void everyParameterLearnsUnderEasyTrain() throws Exception {
        assertLearns(network());
    }

    @Test
    void aNetworkInsideAnotherBlockLearnsToo() throws Exception {
        assertLearns(new SequentialBlock().add(network()));
    }

    private static void assertLearns(Block block) throws Exception {
        Engine.getInstance().setRandomSeed(3);
        try (Model model = Model.newInstance("training", Device.cpu())) {
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(IMAGES);
                Map<String, float[]> before = values(block);
                EasyTrain.fit(trainer, 2, dataset(trainer.getManager()), null);
                assertTrue(Float.isFinite(trainer.getTrainingResult().getTrainLoss()));
                values(block).forEach((name, after) -> {
                    assertNotEquals(Arrays.toString(before.get(name)), Arrays.toString(after), name);
                    for (float value : after) {
                        assertTrue(Float.isFinite(value), name);
                    }
                });
            }
        }
    }

    private static HoResNet network() {
        return HoResNet.builder()
                .setScheme(PerRowRk4Block::new)
                .setBlocks(2)
                .setClasses(3)
                .optWidth(4)
                .build();
    }

    private static DefaultTrainingConfig config() {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .addTrainingListeners(new EvaluatorTrainingListener())
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(0.05f))
                        .optMomentum(0.9f)
                        .build());
    }

    private static ArrayDataset dataset(NDManager manager) {
        NDArray images = manager.randomNormal(new Shape(16, 3, 4, 4));
        NDArray labels = manager.arange(16).toType(DataType.INT64, false).mod(3);
        return new ArrayDataset.Builder()
                .setData(images)
                .optLabels(labels)
                .setSampling(4, false)
                .build();
    }

    private static Map<String, float[]> values(Block block) {
        Map<String, float[]> values = new LinkedHashMap<>();
        block.getParameters()
                .forEach(named ->
                        values.put(named.getKey(), named.getValue().getArray().toFloatArray()));
        assertFalse(values.isEmpty());
        return values;
    }
}
