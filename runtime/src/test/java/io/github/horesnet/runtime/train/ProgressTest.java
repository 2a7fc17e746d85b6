package io.github.horesnet.runtime.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String HEADER = "RK4 \"classic\" <4>, 26 layers, 890122 parameters, on CIFAR-10:"
            + " 50000 training images, 10000 test images\n";
    private static final String EPOCH = "epoch 1/3  lr 0.1000  train loss 2.2500, accuracy 12.50 %"
            + "  test loss 2.5000, accuracy 25.00 %  812 images/s  65.0 s\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(5_000_000_000L);
    private int columns = 200;

    @Test
    void withoutABarThereIsALineForEachEpoch() {
        Progress progress = progress(false);
        progress.started(Records.start());
        progress.batchDone(batch(1));
        progress.epochDone(Records.epoch(1));
        now.addAndGet(3_723_000_000_000L);
        progress.ended(RunSummary.of(RunSummary.FINISHED, List.of(Records.epoch(1)), 0));
        assertEquals(
                HEADER + EPOCH
                        + "finished after 1 epoch in 1:02:03: best test accuracy 25.00 % in epoch 1, last 25.00 %\n",
                text());
    }

    @Test
    void theBarShowsWhatIsLeftAndIsClearedAfterTheEpoch() {
        Progress progress = progress(true);
        progress.started(Records.start());
        progress.batchDone(batch(1));
        now.addAndGet(10_000_000_000L);
        progress.batchDone(batch(2));
        progress.epochDone(Records.epoch(1));
        String bar =
                "epoch 1/3  [##########..........]   50 %  loss 2.3000  accuracy 10.00 %  640 images/s  0:00:50 left";
        assertEquals(HEADER + "\r" + bar + "\r" + " ".repeat(bar.length()) + "\r" + EPOCH, text());
    }

    @Test
    void theBarIsRedrawnTenTimesASecondAndAtTheEndOfAnEpoch() {
        Progress progress = progress(true);
        progress.started(Records.start());
        for (int batch = 1; batch <= 4; batch++) {
            now.addAndGet(60_000_000L);
            progress.batchDone(batch(batch));
        }
        assertEquals(2, text().chars().filter(c -> c == '\r').count());
    }

    @Test
    void aRunThatStoppedEarlySaysSo() {
        Progress progress = progress(false);
        progress.ended(RunSummary.of("Epoch 1, batch 1 of 4: the loss is NaN", List.of(), 2));
        assertEquals("stopped early after 0 epochs in 0:00:05; 2 batches left out\n", text());
    }

    @Test
    void theBarIsNeverWiderThanTheTerminal() {
        assertEquals(
                "epoch 1/3  [##########..........]   50 %  loss 2.3000  accuracy 10.00 %  0:00:50 left", barWithin(86));
        assertEquals("epoch 1/3  [#######.......]   50 %  loss 2.3000  accuracy 10.00 %  0:00:50 left", barWithin(80));
        assertEquals("epoch 1/3  [######......]   50 %  loss 2.3000  0:00:50 left", barWithin(60));
        assertEquals("epoch 1/3   50 %  loss 2.3000  0:00:50 left", barWithin(50));
        assertEquals("epoch 1/3   50 %  0:00:50 left", barWithin(40));
        assertEquals("epoch 1/3   50 %  0", barWithin(20));
        assertEquals("", barWithin(1));
    }

    private String barWithin(int width) {
        bytes.reset();
        columns = width;
        now.set(5_000_000_000L);
        Progress progress = progress(true);
        progress.started(Records.start());
        bytes.reset();
        progress.batchDone(batch(1));
        now.addAndGet(10_000_000_000L);
        progress.batchDone(batch(2));
        return text().strip();
    }

    @Test
    void withoutABarALongEpochShowsALineEachMinute() {
        Progress progress = progress(false);
        progress.started(Records.start());
        for (int batch = 1; batch <= 4; batch++) {
            now.addAndGet(40_000_000_000L);
            progress.batchDone(batch(batch));
        }
        assertEquals(HEADER + "epoch 1/3   50 %  loss 2.3000  accuracy 10.00 %  640 images/s  0:06:40 left\n", text());
    }

    @Test
    void aRunThatGoesOnIsTimedFromWhereItDoes() {
        Progress progress = progress(true);
        progress.started(Records.start());
        now.addAndGet(10_000_000_000L);
        progress.batchDone(Records.batch(3, 2, 64, 1));
        assertTrue(text().contains("0:00:20 left"), text());
    }

    private Progress progress(boolean bar) {
        return new Progress(new PrintStream(bytes, true, UTF_8), bar, now::get, () -> columns);
    }

    private static BatchProgress batch(int batch) {
        return Records.batch(1, batch, 64L * batch, batch * 0.1);
    }

    private String text() {
        return bytes.toString(UTF_8);
    }
}
