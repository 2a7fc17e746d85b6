package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressionTest {
    private final StringWriter printed = new StringWriter();

    /** A run that does something. */
    private record Doing(String name, boolean isApart, int done, Runnable action) implements Run {
        @Override
        public int parts() {
            return 1;
        }

        @Override
        public double workLeft() {
            return 1;
        }

        @Override
        public Cost cost() {
            return Cost.UNKNOWN;
        }

        @Override
        public void go(IntConsumer saved) {
            action.run();
        }
    }

    private List<String> go(int parallel, List<Run> runs) {
        return new Progression("x", runs, parallel, new PrintWriter(printed)).go();
    }

    @Test
    void asManyGoOnAtOnceAsAreAskedForAndNoMore() {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        List<Run> runs = IntStream.range(0, 6)
                .<Run>mapToObj(i -> new Doing("r" + i, true, 0, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    meet(both);
                    now.decrementAndGet();
                }))
                .toList();
        assertEquals(List.of(), go(2, runs));
        assertEquals(2, most.get());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("no two go on at once", e);
        }
    }

    @Test
    void whatIsNoProcessStaysOnThisThread() {
        Thread here = Thread.currentThread();
        Run run = new Doing("r", false, 0, () -> assertEquals(here, Thread.currentThread()));
        assertEquals(List.of(), go(2, List.of(run, run, run)));
    }

    @Test
    void aRunThatFailsIsReportedAndTheOthersGoOn() {
        Run failing = new Doing("bad", true, 0, () -> {
            throw new RunException("of no use");
        });
        Run finished = new Doing("done", true, 1, () -> {
            throw new AssertionError("it is finished");
        });
        List<String> failed = go(2, List.of(failing, finished, new Doing("good", true, 0, () -> {})));
        assertEquals(List.of("x 1/3: bad failed: of no use"), failed);
        String text = printed.toString();
        assertTrue(text.contains("x 1/3: bad failed\n") && text.contains("x 3/3: good, done in "), text);
        assertEquals(2, text.lines().count());
    }
}
