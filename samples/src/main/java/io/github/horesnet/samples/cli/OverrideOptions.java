package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.reproduce.Overrides;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What stands in place of what a scale says. */
final class OverrideOptions {
    private static final String SCALES = " the scale's unless given.";

    @Option(
            names = "--width",
            paramLabel = "CHANNELS",
            description = "Channels of the maps in trainings, landscapes and the bench;" + SCALES)
    private Optional<Integer> width;

    @Option(
            names = "--sub-net",
            split = ",",
            completionCandidates = NetworkOptions.SubNetNames.class,
            paramLabel = "NAME",
            description = "F's of trainings, of ${COMPLETION-CANDIDATES}, or your own classes of one;" + SCALES)
    private List<String> subNets = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many networks of a kind are trained or drawn, with the seeds 1 to N;" + SCALES)
    private Optional<Integer> seeds;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs of trainings;" + SCALES)
    private Optional<Integer> epochs;

    /**
     * The values that are given.
     *
     * @throws io.github.horesnet.runtime.data.RunException if a number is below 1 or a sub-net is unknown
     */
    Overrides overrides() {
        return new Overrides(width, subNets, seeds, epochs);
    }
}
