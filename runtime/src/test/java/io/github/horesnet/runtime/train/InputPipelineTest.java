package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.augment.AutoAugment;
import io.github.horesnet.runtime.augment.Cutout;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.data.Workers;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.network.HoResNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long training waits for its images, as a share of a step: with {@code -Dinput.steps=N}, a network of one RK4 block of
 * width 64, batches of 128 images of 32 × 32 pixels and all augmentations, for {@code -Dinput.workers} (1) workers.
 */
class InputPipelineTest {
    private static final int BATCH = 128;

    @Test
    @EnabledIfSystemProperty(named = "input.steps", matches = "[1-9][0-9]*")
    void trainingWaitsForImagesLessThanThreePercentOfTheTime() {
        int steps = Integer.getInteger("input.steps", 1);
        int workerCount = Integer.getInteger("input.workers", 1);
        ImageSet images = EmbeddedImages.train(BATCH * steps, 1);
        Augmentation augmentation =
                Augmentation.cropAndFlip(4).then(AutoAugment.cifar10()).then(new Cutout(16));
        Block network = HoResNet.builder()
                .setScheme(Rk4Block::new)
                .setBlocks(1)
                .setClasses(10)
                .build();
        try (NDManager manager = NDManager.newBaseManager();
                Workers workers = Workers.start(workerCount)) {
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            Batches batches = Batches.shuffled(images, Normalisation.of(images), BATCH, augmentation, 1)
                    .by(workers);
            try (Trainer trainer = new Trainer(manager, network, Recipe.paper())) {
                run(trainer, batches, 0);
                double share = run(trainer, batches, 1);
                System.out.printf("Waiting for images with %d data workers: %.3f %%%n", workerCount, 100 * share);
                assertTrue(share < 0.03, "share " + share);
            }
        }
    }

    /** Trains for an epoch, and gives the share of the time for which it waited for images, its first batch included. */
    private static double run(Trainer trainer, Batches batches, int number) {
        long start = System.nanoTime();
        Batches.Epoch epoch = batches.epoch(number);
        long ready = System.nanoTime() - start;
        for (int index = 0; index < batches.count(); index++) {
            trainer.step(epoch, index, 0, 0.01);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double waited = (ready + epoch.waited().toNanos()) / 1e9;
        System.out.printf(
                "Epoch %d of %d steps on %d engine threads: %.3f s a step, of which %.4f s waiting for images%n",
                number + 1, batches.count(), PyTorch.threads(), seconds / batches.count(), waited / batches.count());
        return waited / seconds;
    }
}
