package io.github.horesnet.runtime.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The batches of an epoch, of which workers make the next ones while one is in use. */
final class Ahead {
    private final Workers workers;
    private final int epoch;
    private final int count;
    private final IntFunction<Prepared> made;
    private final Deque<Future<Prepared>> pending = new ArrayDeque<>();
    private int next;

    /** Creates a view of {@code count} batches that {@code made} makes, on any thread. */
    Ahead(Workers workers, int epoch, int count, IntFunction<Prepared> made) {
        this.workers = workers;
        this.epoch = epoch;
        this.count = count;
        this.made = made;
    }

    /**
     * Batch {@code index}, which is there already if the one before was taken last.
     *
     * @throws RunException if it cannot be made
     */
    Prepared take(int index) {
        if (index != next) {
            pending.forEach(future -> future.cancel(false));
            pending.clear();
            next = index;
        }
        begin(Math.max(1, workers.ahead()));
        Prepared taken = workers.await(pending.remove(), what(index));
        next = index + 1;
        begin(workers.ahead());
        return taken;
    }

    private void begin(int most) {
        for (int index = next + pending.size(); index < Math.min(count, next + most); index++) {
            int batch = index;
            pending.add(workers.submit(() -> made.apply(batch), what(batch)));
        }
    }

    private String what(int index) {
        return "Images of epoch " + (epoch + 1) + ", batch " + (index + 1) + " of " + count;
    }
}
