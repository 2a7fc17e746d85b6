package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private final NDManager manager = NDManager.newBaseManager();
    private final ImageSet images = Toys.images(37, 1).training();
    private final Normalisation normalisation = Normalisation.of(images);
    private final Block block = Toys.network().block();

    @AfterEach
    void close() {
        manager.close();
    }

    private Trainer trainer(Block trained) {
        trained.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 8, 8));
        return new Trainer(manager, trained, Toys.recipe());
    }

    @Test
    void theScoreIsTheMeanCrossEntropyAndTheShareOfLargestLogits() {
        try (Trainer trainer = trainer(block)) {
            Score score = trainer.evaluate(Batches.inOrder(images, normalisation, 10));
            Batch all = Batches.inOrder(images, normalisation, 37).epoch(0).batch(0, manager);
            float[] logits = block.forward(new ParameterStore(manager, false), new NDList(all.images()), false)
                    .singletonOrThrow()
                    .toFloatArray();
            double loss = 0;
            int correct = 0;
            for (int i = 0; i < 37; i++) {
                double sum = 0;
                int largest = 0;
                for (int c = 0; c < 3; c++) {
                    sum += Math.exp(logits[3 * i + c]);
                    largest = logits[3 * i + c] > logits[3 * i + largest] ? c : largest;
                }
                loss += Math.log(sum) - logits[3 * i + images.label(i)];
                correct += largest == images.label(i) ? 1 : 0;
            }
            assertEquals(loss / 37, score.loss(), 1e-5);
            assertEquals(correct / 37.0, score.accuracy(), 1e-12);
        }
    }

    @Test
    void twoHundredStepsLeaveNoArrayOpen() {
        try (Trainer trainer = trainer(block)) {
            Batches batches = Batches.shuffled(images, normalisation, 10, Augmentation.cropAndFlip(1), 1);
            trainer.step(batches.epoch(0), 0, 0, 0.01);
            int open = Toys.openArrays(manager);
            for (int step = 1; step < 200; step++) {
                trainer.step(batches.epoch(step / 4), step % 4, 0, 0.01);
            }
            trainer.evaluate(batches);
            assertEquals(open, Toys.openArrays(manager));
        }
    }

    @Test
    void closingFreesEverythingButTheParameters() {
        Trainer trainer = trainer(block);
        int open = Toys.openArrays(manager);
        trainer.step(Batches.inOrder(images, normalisation, 10).epoch(0), 0, 0, 0.01);
        assertTrue(Toys.openArrays(manager) > open, "the velocities");
        trainer.close();
        assertEquals(open, Toys.openArrays(manager));
    }

    @Test
    void evaluationRecordsNoGradientsOnAnyThread() {
        List<Boolean> recorded = new ArrayList<>();
        Block watched = new SequentialBlock().add(block).add(watch(recorded));
        try (Trainer trainer = trainer(watched)) {
            recorded.clear();
            Batches batches = Batches.inOrder(images, normalisation, 37);
            trainer.evaluate(batches);
            boolean after = CompletableFuture.supplyAsync(() -> {
                        JniUtils.setGradMode(true);
                        trainer.evaluate(batches);
                        return JniUtils.isGradMode();
                    })
                    .join();
            assertTrue(after, "the thread's own mode is restored");
            assertEquals(List.of(false, false), recorded);
            trainer.step(batches.epoch(0), 0, 0, 0.01);
            assertEquals(List.of(false, false, true), recorded);
        }
    }

    private static Block watch(List<Boolean> recorded) {
        return LambdaBlock.singleton(
                logits -> {
                    recorded.add(JniUtils.isGradMode());
                    return logits;
                },
                "watch");
    }

    @Test
    void evaluationLeavesTheNetworkAlone() {
        try (Trainer trainer = trainer(block)) {
            Batches batches = Batches.inOrder(images, normalisation, 10);
            trainer.step(batches.epoch(0), 0, 0, 0.01);
            Score once = trainer.evaluate(batches);
            assertEquals(once, trainer.evaluate(batches));
        }
    }

    @Test
    void aLossThatIsNotFiniteLeavesTheParametersAlone() {
        AtomicBoolean broken = new AtomicBoolean();
        Block breakable = new SequentialBlock()
                .add(block)
                .add(LambdaBlock.singleton(logits -> broken.get() ? logits.mul(nan(logits)) : logits, "breakable"));
        try (Trainer trainer = trainer(breakable)) {
            Batches.Epoch epoch = Batches.inOrder(images, normalisation, 10).epoch(0);
            NDArray weight = breakable.getParameters().valueAt(0).getArray();
            trainer.step(epoch, 0, 0, 0.01);
            float[] before = weight.toFloatArray();
            broken.set(true);
            assertFalse(Double.isFinite(trainer.step(epoch, 1, 0, 0.01).loss()));
            assertArrayEquals(before, weight.toFloatArray());
        }
    }

    private static NDArray nan(NDArray like) {
        return like.getManager().full(new Shape(), Float.NaN, DataType.FLOAT32);
    }
}
