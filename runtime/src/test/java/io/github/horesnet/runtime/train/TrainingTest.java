package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private final NDManager manager = NDManager.newBaseManager();
    private final ImageSplits images = Toys.images(120, 40);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aConvolutionNetworkLearnsTheToys() {
        RunSummary summary = run(Toys.network(), Toys.recipe());
        assertEquals(RunSummary.FINISHED, summary.outcome());
        assertEquals(3, summary.epochs());
        assertTrue(summary.testAccuracy() > 0.9, summary.toString());
    }

    @Test
    void logisticRegressionLearnsTheToys() {
        RunSummary summary = run(Subject.logisticRegression(3), Toys.recipe().withLearningRate(0.01));
        assertTrue(summary.testAccuracy() > 0.9, summary.toString());
    }

    @Test
    void theSameSeedGivesTheSameParametersToTheLastBit() {
        float[] once = parametersAfter(Toys.recipe().withSeed(11));
        assertArrayEquals(once, parametersAfter(Toys.recipe().withSeed(11)));
        assertFalse(Arrays.equals(once, parametersAfter(Toys.recipe().withSeed(12))));
    }

    private float[] parametersAfter(Recipe recipe) {
        Subject subject = Toys.network();
        run(subject, recipe.withAugmentation(Augmentation.cropAndFlip(1)));
        List<Float> values = new ArrayList<>();
        for (Parameter parameter : subject.block().getParameters().values()) {
            for (float value : parameter.getArray().toFloatArray()) {
                values.add(value);
            }
        }
        float[] result = new float[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values.get(i);
        }
        return result;
    }

    @Test
    void listenersHearOfEveryStepInOrder() {
        Recorder recorder = new Recorder();
        RunSummary summary = run(Toys.network(), Toys.recipe().withEpochs(2).withBatchSize(50), recorder);
        assertEquals(
                List.of("start", "1.1/3", "1.2/3", "1.3/3", "epoch 1", "2.1/3", "2.2/3", "2.3/3", "epoch 2", "end"),
                recorder.heard);
        assertEquals(List.of(summary), recorder.summaries);
        EpochMetrics last = recorder.epochs.get(1);
        assertEquals(0.05 / 10, last.learningRate(), 1e-17);
        assertEquals(last.testAccuracy(), summary.testAccuracy());
        assertEquals(120, last.imagesPerSecond() * last.trainSeconds(), 1e-6);
    }

    @Test
    void theStartSaysWhatIsTrainedOnWhatAndWhere() {
        Recorder recorder = new Recorder();
        run(Toys.network(), Toys.recipe().withEpochs(1), recorder);
        RunStart start = recorder.starts.get(0);
        assertEquals(new RunStart.Network("toy", "convolution", 3, 427), start.network());
        assertEquals(new RunStart.Data("toys", 3, 2, 8, 8, 120, 40), start.data());
        assertEquals(
                "divided by 10 at epochs 100, 150, 200, 230 of 260",
                start.training().schedule());
        assertEquals("PyTorch 2.7.1", start.environment().engine());
        assertTrue(start.environment().threads() >= 1);
    }

    @Test
    void aLossThatIsNotFiniteStopsTheRunWithItsPlaceAndLearningRate() {
        Recorder recorder = new Recorder();
        RunException stop = assertThrows(
                RunException.class,
                () -> run(
                        Toys.network(),
                        Toys.recipe().withLearningRate(1e30).withSchedule(Schedule.constant()),
                        recorder));
        String message = String.valueOf(stop.getMessage());
        assertTrue(
                message.matches("Epoch 1, batch \\d of 8: the loss is (NaN|-?Infinity) at learning rate 1.0E30;"
                        + " train with a lower learning rate, a warm-up or clipped gradients"),
                message);
        assertEquals(message, recorder.summaries.get(0).outcome());
    }

    @Test
    void refusesLogitsThatDoNotFitTheClasses() {
        Subject subject = new Subject(
                "wrong",
                "none",
                1,
                new SequentialBlock().add(Linear.builder().setUnits(3).build()));
        RunException refusal = assertThrows(RunException.class, () -> run(subject, Toys.recipe()));
        assertEquals(
                "Network wrong: maps an image of shape (1, 2, 8, 8) to (1, 2, 8, 3); expected (1, 3),"
                        + " one logit for each class of toys",
                refusal.getMessage());
    }

    @Test
    void refusesEmptySets() {
        RunException refusal = assertThrows(
                RunException.class, () -> new Training(Toys.network(), images.first(5, 0), Toys.recipe(), List.of()));
        assertEquals(
                "Image set \"toys\": found 5 training and 0 test images; expected at least 1 of each",
                refusal.getMessage());
    }

    private RunSummary run(Subject subject, Recipe recipe, RunListener... listeners) {
        return new Training(subject, images, recipe, List.of(listeners)).run(manager);
    }

    private static final class Recorder implements RunListener {
        final List<String> heard = new ArrayList<>();
        final List<RunStart> starts = new ArrayList<>();
        final List<EpochMetrics> epochs = new ArrayList<>();
        final List<RunSummary> summaries = new ArrayList<>();

        @Override
        public void started(RunStart start) {
            heard.add("start");
            starts.add(start);
        }

        @Override
        public void batchDone(BatchProgress progress) {
            heard.add(progress.epoch() + "." + progress.batch() + "/" + progress.batches());
        }

        @Override
        public void epochDone(EpochMetrics metrics) {
            heard.add("epoch " + metrics.epoch());
            epochs.add(metrics);
        }

        @Override
        public void ended(RunSummary summary) {
            heard.add("end");
            summaries.add(summary);
        }
    }
}
