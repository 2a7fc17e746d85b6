package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.RunProcess;
import java.util.ArrayList;
import java.util.List;

/**
 * How processes of experiments are started.
 *
 * @param data the options of trainings that say which images
 * @param threads the options of all that say how many threads
 */
public record Launch(List<String> data, List<String> threads, AllocatorChoice allocator) {
    /** Copies the options. */
    public Launch {
        data = List.copyOf(data);
        threads = List.copyOf(threads);
    }

    /** The arguments of a training, of which a user's options about images replace those of the same names. */
    List<String> training(List<String> arguments) {
        List<String> all = new ArrayList<>(Arguments.without(data, arguments));
        all.addAll(data);
        all.addAll(threads);
        return all;
    }

    /** Runs a command in a process of its own, and returns its exit status. */
    int run(List<String> arguments) {
        return new RunProcess(arguments, allocator).run();
    }
}
