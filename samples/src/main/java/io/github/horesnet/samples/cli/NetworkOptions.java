package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.tableaux.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Option;

/** What networks are made of, whatever their scheme. */
final class NetworkOptions {
    @Option(
            names = "--width",
            defaultValue = "64",
            paramLabel = "CHANNELS",
            description = "Channels of the maps; ${DEFAULT-VALUE}.")
    private int width;

    @Option(
            names = "--sub-net",
            defaultValue = "vgg",
            completionCandidates = SubNetNames.class,
            paramLabel = "NAME",
            description = "F, one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}.")
    private String subNet;

    @Option(
            names = "--step",
            defaultValue = "fixed",
            converter = StepConverter.class,
            paramLabel = "STEP",
            description = StepConverter.DESCRIPTION + " ${DEFAULT-VALUE} unless given.")
    private Step step;

    @Option(names = "--relu-after-block", description = "A ReLU after each block, as in the authors' code.")
    private boolean reluAfterBlock;

    int width() {
        return width;
    }

    String subNet() {
        return subNet;
    }

    Step step() {
        return step;
    }

    boolean reluAfterBlock() {
        return reluAfterBlock;
    }

    /** The arguments that give these options to another command. */
    List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("--width", "" + width, "--sub-net", subNet, "--step", step.word()));
        if (reluAfterBlock) {
            arguments.add("--relu-after-block");
        }
        return arguments;
    }

    /** The names of sub-nets, for the help. */
    static final class SubNetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SubNets.names().iterator();
        }
    }
}
