package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StepLogTest {
    private final List<String> heard = new ArrayList<>();
    private final List<StepMetrics> steps = new ArrayList<>();

    private final RunListener listener = new RunListener() {
        @Override
        public void started(RunStart start) {
            heard.add("start");
        }

        @Override
        public void batchDone(BatchProgress progress) {
            heard.add("" + progress.step());
        }

        @Override
        public void stepDone(StepMetrics metrics) {
            heard.add("step " + metrics.step());
            steps.add(metrics);
        }

        @Override
        public void epochDone(EpochMetrics metrics) {
            heard.add("epoch");
        }

        @Override
        public void ended(RunSummary summary) {
            heard.add("end");
        }
    };

    @Test
    void tellsOfEveryFewStepsAndOfTheLastOfAnEpoch() {
        StepLog log = new StepLog(3, List.of(listener));
        log.started(Records.start());
        for (int epoch = 1; epoch <= 2; epoch++) {
            for (int batch = 1; batch <= 4; batch++) {
                log.batchDone(Records.batch(epoch, batch, 10L * batch, batch));
            }
            log.epochDone(Records.epoch(epoch));
        }
        log.ended(RunSummary.of("end", List.of(), 0));
        assertEquals(
                List.of(
                        "start", "1", "2", "3", "step 3", "4", "step 4", "epoch", "5", "6", "step 6", "7", "8",
                        "step 8", "epoch", "end"),
                heard);
    }

    @Test
    void sumsUpTheStepsSinceTheRecordBefore() {
        StepLog log = new StepLog(2, List.of(listener));
        // Losses 4, 2, 1 and 5 of batches of 10, 10, 10 and 2 images.
        log.batchDone(batch(1, 4, 0.1, 10, 1, 0));
        log.batchDone(batch(2, 3, 0.2, 20, 2, 500));
        log.batchDone(batch(3, 70 / 30.0, 0.2, 30, 4, 600));
        log.batchDone(batch(4, 80 / 32.0, 0.25, 32, 5, 800));
        log.batchDone(batch(5, 7, 0.5, 10, 1, 100));
        log.batchDone(batch(6, 6, 0.5, 20, 2, 200));
        StepMetrics second = steps.get(1);
        assertEquals(3, steps.get(0).loss(), 1e-12);
        assertEquals(20 / 12.0, second.loss(), 1e-12);
        assertEquals((0.25 * 32 - 4) / 12, second.accuracy(), 1e-12);
        assertEquals(3, second.seconds(), 1e-12);
        assertEquals(4, second.imagesPerSecond(), 1e-12);
        assertEquals(0.1, second.waiting(), 1e-12);
        assertEquals(0.25, steps.get(0).waiting(), 1e-12);
        assertEquals(6, steps.get(2).loss(), 1e-12, "a new epoch begins at nothing");
        assertEquals(0.01, second.learningRate());
        assertEquals(OptionalDouble.of(7), second.gradientNorm());
        assertEquals(Map.of("block1.h", 0.5), second.learnable());
    }

    private static BatchProgress batch(int step, double loss, double accuracy, int images, long seconds, long waited) {
        return new BatchProgress(
                (step + 3) / 4,
                3,
                (step - 1) % 4 + 1,
                4,
                0.01,
                new Score(loss, accuracy),
                images,
                Duration.ofSeconds(seconds),
                Duration.ofMillis(waited),
                OptionalDouble.of(7),
                () -> new BlockScalars(Map.of("block1.h", 0.5), Map.of(), Map.of()));
    }

    @Test
    void readsScalarsForItsRecordsAlone() {
        List<Integer> read = new ArrayList<>();
        StepLog log = new StepLog(3, List.of(listener));
        for (int batch = 1; batch <= 3; batch++) {
            BatchProgress plain = Records.batch(1, batch, 10, 1);
            log.batchDone(new BatchProgress(
                    1,
                    3,
                    batch,
                    4,
                    0.1,
                    plain.score(),
                    10,
                    plain.elapsed(),
                    plain.waited(),
                    plain.gradientNorm(),
                    () -> {
                        read.add(1);
                        return BlockScalars.NONE;
                    }));
        }
        assertEquals(1, read.size());
    }

    @Test
    void measuresTheMemoryOfTheProcess() {
        new StepLog(1, List.of(listener)).batchDone(Records.batch(1, 1, 10, 1));
        steps.get(0)
                .residentBytes()
                .ifPresent(bytes -> assertTrue(
                        bytes > 1 << 20 && bytes <= steps.get(0).peakBytes().orElseThrow(), bytes + ""));
    }

    @Test
    void refusesNoSteps() {
        RunException refusal = assertThrows(RunException.class, () -> new StepLog(0, List.of()));
        assertEquals("Steps between two records: found 0; expected at least 1", refusal.getMessage());
    }
}
