package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.train.StopRequest;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Lets a run save its state when the process is told to end: by Ctrl-C, SIGTERM, or a closed terminal. */
public final class Interruption {
    /** The exit status of an interrupted run. */
    public static final int STATUS = 3;

    private Interruption() {}

    /**
     * Does a run; when the process is told to end, makes {@code stop}, waits for the run, and ends with {@link #STATUS}.
     *
     * @return what the run comes to
     */
    public static <T> T waitingFor(Supplier<T> run, StopRequest stop) {
        CountDownLatch over = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(stop, over), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.get();
        } finally {
            over.countDown();
            remove(hook);
        }
    }

    private static void end(StopRequest stop, CountDownLatch over) {
        stop.make("a signal");
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        Runtime.getRuntime().halt(STATUS);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook sees to the rest.
        }
    }
}
