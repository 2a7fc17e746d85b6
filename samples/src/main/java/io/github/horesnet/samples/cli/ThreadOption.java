package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.experiment.Arguments;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many threads share an operation. */
final class ThreadOption {
    private static final String PROPERTY = "ai.djl.pytorch.num_threads";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that share an operation; as many as this process may use unless given. Runs repeat to the last"
                            + " bit on one.")
    private Optional<Integer> threads;

    /**
     * Prepares the engine, which reads these properties once, when it starts.
     *
     * <p>By itself it would start a thread for each core of the machine, in a container with a share of them too.
     */
    void apply(boolean online) {
        threads.ifPresent(n -> {
            System.setProperty(PROPERTY, "" + Arguments.positive("--threads", n));
        });
        if (System.getProperty(PROPERTY) == null && System.getenv("OMP_NUM_THREADS") == null) {
            System.setProperty(PROPERTY, "" + Runtime.getRuntime().availableProcessors());
        }
        if (!online && System.getProperty("ai.djl.offline") == null) {
            System.setProperty("ai.djl.offline", "true");
        }
    }

    /** The arguments that give this option to another command. */
    List<String> arguments() {
        return threads.map(n -> List.of("--threads", "" + n)).orElse(List.of());
    }
}
