package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.engine.ProcessMemory;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.samples.experiment.MemoryBudget;
import io.github.horesnet.samples.experiment.MemoryTrial;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much memory a training may take. */
final class BudgetOption {
    private static final String NAME = "--memory-budget";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = NAME,
            converter = BytesConverter.class,
            paramLabel = "BYTES",
            description =
                    "Instead of --memory: the fastest way with which the process takes at most this much, such as 4g;"
                            + " told before the first step, from a few steps with smaller batches.")
    private Optional<Long> bytes;

    /**
     * What is to become of activations.
     *
     * @param trial foretells the memory of the training; asked for only if there is a budget
     * @return the fastest way that keeps to the budget; empty without one
     * @throws RunException if the way is chosen too, or none keeps to the budget
     */
    Optional<Activations> choose(NetworkSpec network, Supplier<MemoryTrial> trial) {
        if (bytes.isPresent() && command.commandLine().getParseResult().hasMatchedOption("--memory")) {
            throw new RunException(NAME + ": found with --memory; expected one of them");
        }
        return bytes.map(most -> new MemoryBudget(most).choose(ways(network), trial.get()::peak, System.out));
    }

    /** Those that the network's blocks allow, the fastest first. */
    private static List<Activations> ways(NetworkSpec network) {
        return Stream.of(Activations.values())
                .filter(way -> isPossible(network, way))
                .toList();
    }

    private static boolean isPossible(NetworkSpec network, Activations way) {
        try {
            network.network(way);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What the process took, where there was a budget and the system tells. */
    Optional<String> taken() {
        return bytes.flatMap(most -> ProcessMemory.peak().stream().boxed().findFirst())
                .map(peak -> "memory: " + MemoryBudget.text(peak) + " at the peak");
    }
}
