package io.github.horesnet.runtime.data;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that make batches ahead, while the engine computes on those before.
 *
 * <p>What they make does not depend on their number. They end when closed, and do not keep a process alive.
 */
public final class Workers implements AutoCloseable {
    /** No threads: the thread that asks for a batch makes it. */
    static final Workers NONE = new Workers(0, Optional.empty());

    private static final int USUAL_MOST = 4;
    private static final long LOOK_AFTER_MILLIS = 200;

    private final int count;
    private final Optional<ExecutorService> threads;

    private Workers(int count, Optional<ExecutorService> threads) {
        this.count = count;
        this.threads = threads;
    }

    /**
     * Starts workers.
     *
     * @param count how many, 0 for the thread that asks for batches
     * @throws RunException if {@code count} is negative
     */
    public static Workers start(int count) {
        if (count < 0) {
            throw new RunException("Data workers: found " + count + "; expected 0 or more");
        }
        return count == 0 ? NONE : new Workers(count, Optional.of(threads(count)));
    }

    /** Returns how many suit this machine: one for each processor, and no more than four. */
    public static int usual() {
        return Math.min(USUAL_MOST, Runtime.getRuntime().availableProcessors());
    }

    private static ExecutorService threads(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "data worker " + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many tasks are worth having under way: one for each worker, and one that is done. */
    int ahead() {
        return count == 0 ? 0 : count + 1;
    }

    /**
     * Has a task done.
     *
     * @param what the task, for messages
     * @throws RunException if the workers have ended
     */
    <T> Future<T> submit(Callable<T> task, String what) {
        FutureTask<T> future = new FutureTask<>(task);
        Executor executor = threads.map(Executor.class::cast).orElse(Runnable::run);
        try {
            executor.execute(future);
        } catch (RejectedExecutionException e) {
            throw ended(what);
        }
        return future;
    }

    /**
     * Waits for a task.
     *
     * @param what the task, for messages
     * @throws RunException if the task failed, the workers end before it is done, or this thread is interrupted
     */
    <T> T await(Future<T> future, String what) {
        try {
            while (true) {
                try {
                    return future.get(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (threads.isPresent() && threads.get().isTerminated() && !future.isDone()) {
                        throw ended(what);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw RunException.ofWorker(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(what + ": interrupted");
        }
    }

    private static RunException ended(String what) {
        return new RunException(what + ": the data workers have ended; start the run anew");
    }

    /** Ends the workers, without waiting for what they are about. */
    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }
}
