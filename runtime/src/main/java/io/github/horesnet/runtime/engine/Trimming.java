package io.github.horesnet.runtime.engine;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread that has glibc give back what is freed whenever the process has grown.
 *
 * <p>Growth decides, not time: a process that does not grow pays nothing, and one that does holds a bounded amount that
 * was freed, however fast the machine is.
 */
final class Trimming {

    /** Peaks of training 30 layers are 4 % above those of trimming every 50 ms; 64 MB give 8 %, 256 MB a third. */
    private static final long GROWTH = 32L << 20;

    private static final long PAUSE_MILLIS = 10;
    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    private Trimming() {}

    static boolean isRunning() {
        return RUNNING.get();
    }

    /** Starts the thread, once in a process; it ends with the process. */
    static void start() {
        if (ProcessMemory.resident().isPresent() && RUNNING.compareAndSet(false, true)) {
            Thread thread = new Thread(Trimming::run, "horesnet-trimming");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run() {
        long least = resident();
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                least = Math.min(least, resident());
                if (resident() > least + GROWTH) {
                    Glibc.trim();
                    least = resident();
                }
            }
        } catch (InterruptedException e) {
            RUNNING.set(false);
        }
    }

    private static long resident() {
        return ProcessMemory.resident().orElse(0);
    }
}
