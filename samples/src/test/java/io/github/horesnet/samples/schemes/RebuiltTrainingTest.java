package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks that rebuild activations are trained like others, by the same training. */
class RebuiltTrainingTest {

    private static final int CLASSES = 10;

    /** The training losses of the epochs. */
    private static List<Double> trained(HoResNet network) {
        ImageSplits images = new ImageSplits(EmbeddedImages.train(64, 1), EmbeddedImages.test(32, 1));
        Recipe recipe = Recipe.paper().withEpochs(2).withBatchSize(16).withLearningRate(0.02);
        try (NDManager manager = NDManager.newBaseManager()) {
            Subject subject = new Subject("RevNet", "vgg", network.layers(), network);
            List<Double> losses = new ArrayList<>();
            RunListener listener = new RunListener() {
                @Override
                public void epochDone(EpochMetrics metrics) {
                    losses.add(metrics.trainLoss());
                }
            };
            new Training(subject, images, recipe, List.of(listener)).run(manager);
            return losses;
        }
    }

    private static HoResNet.Builder network() {
        return HoResNet.builder().setBlocks(3).setClasses(CLASSES).optWidth(32);
    }

    @Test
    void trainingGoesTheSameWay() {
        List<Double> stored = trained(network().setScheme(RevNetBlock::new).build());
        List<Double> rebuilt = trained(network()
                .setScheme(RevNetBlock::new)
                .optActivations(Activations.REBUILT)
                .build());
        for (int epoch = 0; epoch < stored.size(); epoch++) {
            assertEquals(stored.get(epoch), rebuilt.get(epoch), 1e-3 * stored.get(epoch));
        }
        assertTrue(stored.get(1) < stored.get(0));
    }

    @Test
    void aWayBackOnWhichErrorsDrownTheGradientEndsTheRunWithTheReason() {
        HoResNet network = network()
                .setScheme(MomentumResNetBlock::new)
                .optWidth(16)
                .setBlocks(200)
                .optActivations(Activations.REBUILT)
                .build();
        String message = String.valueOf(
                assertThrows(RunException.class, () -> trained(network)).getMessage());
        assertTrue(message.startsWith("MomentumResNetBlock: the input of 200 blocks was rebuilt"), message);
    }

    @Test
    void aSchemeThatIsNotReversibleIsRefusedWhenTheNetworkIsBuilt() {
        HoResNet.Builder builder = network().setScheme(RK4Block::new).optActivations(Activations.REBUILT);
        assertThrows(IllegalArgumentException.class, builder::build);
    }
}
