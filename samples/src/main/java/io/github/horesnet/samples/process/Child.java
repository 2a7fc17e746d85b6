package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A process that does not outlive this one. */
final class Child {
    private final ProcessBuilder builder;
    private Optional<Process> process = Optional.empty();
    private boolean over;

    Child(ProcessBuilder builder) {
        this.builder = builder;
    }

    /**
     * Runs it to its end. Does not come back when this process was told to end meanwhile: nothing is to follow.
     *
     * @param during is done while it runs
     * @return its exit status
     */
    int run(Consumer<Process> during) throws IOException {
        Thread hook = new Thread(this::end);
        unlessEnding(() -> Runtime.getRuntime().addShutdownHook(hook));
        try {
            Process started = start().orElseGet(Child::never);
            during.accept(started);
            return started.waitFor();
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            throw new RunException("interrupted while a run went on");
        } finally {
            unlessEnding(() -> Runtime.getRuntime().removeShutdownHook(hook));
        }
    }

    /** Hooks change no more when this process is ending. */
    private static void unlessEnding(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException e) {
            never();
        }
    }

    private synchronized Optional<Process> start() throws IOException {
        if (!over) {
            process = Optional.of(builder.start());
        }
        return process;
    }

    /** A run that is told to end saves its state first. */
    private synchronized void end() {
        over = true;
        process.ifPresent(started -> {
            // Not destroy() of the process itself, which closes what it still prints to.
            started.toHandle().destroy();
            started.onExit().join();
        });
    }

    private static Process never() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Ending goes on.
            }
        }
    }
}
