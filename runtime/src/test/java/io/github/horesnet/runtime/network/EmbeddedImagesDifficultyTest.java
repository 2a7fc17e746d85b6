package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.block.EulerBlock;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.Schedule;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The embedded images ask for a deep network, and a small one is enough. */
class EmbeddedImagesDifficultyTest {

    private static final ImageSplits IMAGES =
            new ImageSplits(EmbeddedImages.train(1_000, 1), EmbeddedImages.test(500, 1));
    private static final Recipe RECIPE = Recipe.paper()
            .withEpochs(6)
            .withBatchSize(8)
            .withLearningRate(0.03)
            .withSchedule(Schedule.cosine().afterWarmUp(1));

    @Test
    void logisticRegressionMissesTheHue() {
        double accuracy = accuracy(Subject.logisticRegression(10), RECIPE.withLearningRate(1e-3));
        assertTrue(accuracy < 0.4, "accuracy " + accuracy);
    }

    @Test
    void aSingleSubNetSeesTheHueButNotTheSide() {
        double accuracy = accuracy(euler(1), RECIPE);
        assertTrue(accuracy > 0.4 && accuracy < 0.7, "accuracy " + accuracy);
    }

    @Test
    void threeSubNetsInSequenceSeeBoth() {
        double accuracy = accuracy(euler(3), RECIPE);
        assertTrue(accuracy > 0.9, "accuracy " + accuracy);
    }

    private static Subject euler(int blocks) {
        HoResNet network = HoResNet.builder()
                .setScheme(EulerBlock::new)
                .setBlocks(blocks)
                .setClasses(10)
                .optWidth(16)
                .build();
        return new Subject("Euler", "vgg", network.layers(), network);
    }

    private static double accuracy(Subject subject, Recipe recipe) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            return new Training(subject, IMAGES, recipe, List.of()).run(manager).testAccuracy();
        }
    }
}
