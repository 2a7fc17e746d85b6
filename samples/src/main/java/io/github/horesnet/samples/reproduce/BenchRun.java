package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.bench.Bench;
import io.github.horesnet.samples.bench.Row;
import io.github.horesnet.samples.page.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** A bench in a process of its own, which itself goes on where it was. */
record BenchRun(List<String> arguments, Path folder, Launch launch) implements Run {
    private static final int PARTS = 1;

    /** Copies the arguments. */
    BenchRun {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String name() {
        return "bench";
    }

    private Path results() {
        return folder.resolve("bench").resolve("bench.json");
    }

    /** Says which arguments gave the results that are there. */
    private Path finished() {
        return folder.resolve("bench").resolve("arguments.txt");
    }

    List<Row> rows() {
        if (!Files.exists(results())) {
            return List.of();
        }
        try {
            return new Gson()
                    .fromJson(Files.readString(results()), Bench.Results.class)
                    .rows();
        } catch (IOException e) {
            throw RunException.of(results() + ": cannot be read", e, "name another folder with --out");
        } catch (JsonSyntaxException e) {
            throw new RunException(results() + ": found no results of a bench; remove it");
        }
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public int done() {
        try {
            return Files.exists(finished()) && Files.readString(finished()).equals(asked()) ? PARTS : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Times and memory depend on threads and allocator too. */
    private String asked() {
        return String.join(" ", withThreads()) + " --allocator " + launch.allocator() + "\n";
    }

    private List<String> withThreads() {
        return Stream.concat(arguments.stream(), launch.threads().stream()).toList();
    }

    @Override
    public double workLeft() {
        return parts() - done();
    }

    /** A bench says itself how far it is. */
    @Override
    public Cost cost() {
        return Cost.UNKNOWN;
    }

    @Override
    public void go(IntConsumer saved) {
        removeOthers();
        List<String> all = new ArrayList<>(withThreads());
        all.addAll(List.of("--out", folder.resolve("bench").toString()));
        int status = launch.run(all);
        if (status != 0) {
            throw new RunException("its process ended with status " + status + "; its reason stands above");
        }
        TextFile.write(finished(), asked());
        saved.accept(PARTS);
    }

    /** What other arguments gave is not taken for what these give. */
    private void removeOthers() {
        try {
            Files.deleteIfExists(finished());
            Files.deleteIfExists(results());
        } catch (IOException e) {
            throw RunException.of(results() + ": cannot be removed", e, "name another folder with --out");
        }
    }
}
