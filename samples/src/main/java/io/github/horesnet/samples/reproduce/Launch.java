package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.RunProcess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How processes of experiments are started.
 *
 * @param data the options of trainings that say which images
 * @param threads the options of all that say how many threads, where a user does
 * @param parallel the trainings that go on at once
 */
public record Launch(List<String> data, List<String> threads, int parallel, AllocatorChoice allocator) {
    /**
     * Copies the options.
     *
     * @throws RunException if nothing is to go on
     */
    public Launch {
        data = List.copyOf(data);
        threads = List.copyOf(threads);
        Arguments.positive("--parallel", parallel);
    }

    /** The arguments of a training, of which a user's options about images replace those of the same names. */
    List<String> training(List<String> arguments) {
        List<String> all = new ArrayList<>(Arguments.without(data, arguments));
        all.addAll(data);
        return all;
    }

    /** What tells images from others. */
    UUID imagesDigest() {
        return digest(data);
    }

    /** What tells arguments from others. */
    static UUID digest(List<String> arguments) {
        return UUID.nameUUIDFromBytes(String.join("\n", arguments).getBytes(StandardCharsets.UTF_8));
    }

    /** The training images, of which a user may want other than the scale. */
    int images(int scales) {
        return Arguments.value("--limit", data).map(Integer::parseInt).orElse(scales);
    }

    /** The options of trainings that say how many threads: those that go on at once share the processors. */
    List<String> trainingThreads() {
        return threads.isEmpty() && parallel > 1
                ? List.of("--threads", "" + Math.max(1, Runtime.getRuntime().availableProcessors() / parallel))
                : threads;
    }

    /** Trains in a process of its own, which says who it is where others go on at once, and returns its exit status. */
    int train(String name, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(trainingThreads());
        RunProcess process = new RunProcess(all, allocator);
        return parallel > 1 ? process.run(name) : process.run();
    }

    /** Runs a command in a process of its own, and returns its exit status. */
    int run(List<String> arguments) {
        return new RunProcess(arguments, allocator).run();
    }
}
