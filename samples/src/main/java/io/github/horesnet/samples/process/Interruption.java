package io.github.horesnet.samples.process;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import io.github.horesnet.runtime.train.StopRequest;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** What happens when the process is told to end: by Ctrl-C, SIGTERM, or a closed terminal. */
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
        return until(() -> save(stop, over), () -> {
            try {
                return run.get();
            } finally {
                over.countDown();
            }
        });
    }

    /**
     * Does a run that has no state to save; when the process is told to end, ends with {@link #STATUS} at once.
     *
     * @return what the run comes to
     */
    public static <T> T cuttingOff(Supplier<T> run) {
        return until(Interruption::exit, run);
    }

    private static <T> T until(Runnable signal, Supplier<T> run) {
        Thread hook = new Thread(signal, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.get();
        } finally {
            remove(hook);
        }
    }

    private static void save(StopRequest stop, CountDownLatch over) {
        stop.make("a signal");
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exit();
    }

    /** An exit in order takes the engine down while other threads compute in it, which crashes. */
    private static void exit() {
        System.out.flush();
        try {
            NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                    .getFunction("_exit")
                    .invoke(new Object[] {STATUS});
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook sees to the rest.
        }
    }
}
