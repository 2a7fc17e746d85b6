package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs of an experiment on their way.
 *
 * @param experiment its name
 * @param parallel how many go on at once of those that are processes of their own; others go on alone, on this thread
 * @param out is told what comes to its end
 */
record Progression(String experiment, List<Run> runs, int parallel, PrintWriter out) {
    private static final long QUIET_NANOS = 30_000_000_000L;

    /**
     * Does what is left of each run; one that fails is reported, and the others go on.
     *
     * @return what failed, and why
     */
    List<String> go() {
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<CompletableFuture<Optional<String>>> apart = IntStream.range(0, runs.size())
                    .filter(index -> runs.get(index).isApart())
                    .mapToObj(index -> CompletableFuture.supplyAsync(() -> go(index), workers))
                    .toList();
            List<Optional<String>> here = IntStream.range(0, runs.size())
                    .filter(index -> !runs.get(index).isApart())
                    .mapToObj(this::go)
                    .toList();
            return Stream.concat(apart.stream().map(CompletableFuture::join), here.stream())
                    .flatMap(Optional::stream)
                    .toList();
        } finally {
            workers.shutdown();
        }
    }

    private Optional<String> go(int index) {
        Run run = runs.get(index);
        if (run.isFinished()) {
            return Optional.empty();
        }
        String name = experiment + " " + (index + 1) + "/" + runs.size() + ": " + run.name();
        long start = System.nanoTime();
        long[] told = {start};
        try {
            run.go(part -> {
                if (System.nanoTime() - told[0] > QUIET_NANOS) {
                    told[0] = System.nanoTime();
                    out.println(name + ", part " + part + "/" + run.parts());
                }
            });
            out.println(name + ", done in " + Estimate.time((System.nanoTime() - start) / 1e9));
            return Optional.empty();
        } catch (RunException e) {
            out.println(name + " failed");
            return Optional.of(name + " failed: " + e.getMessage());
        }
    }
}
