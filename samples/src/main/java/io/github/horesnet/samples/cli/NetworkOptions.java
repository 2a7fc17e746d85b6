package io.github.horesnet.samples.cli;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What networks are made of, whatever their scheme. */
final class NetworkOptions {
    private static final int SEVERAL = 4;

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
            description = "F, one of ${COMPLETION-CANDIDATES}, or your own class of one; ${DEFAULT-VALUE}.")
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

    @Option(
            names = "--memory",
            defaultValue = "plain",
            converter = MemoryConverter.class,
            paramLabel = "WAY",
            description = MemoryConverter.DESCRIPTION + " ${DEFAULT-VALUE} unless given.")
    private Activations memory;

    @Option(
            names = "--resolutions",
            defaultValue = "1",
            paramLabel = "N",
            description = "1, or 4 for large images, with twice the channels and half the size at each further one;"
                    + " ${DEFAULT-VALUE}.")
    private int resolutions;

    @Option(
            names = "--stem",
            paramLabel = "STEM",
            description = "What comes before the blocks: small (3×3) or large (7×7, and pooling); small at 1 resolution"
                    + " and large at 4 unless given.")
    private Optional<Stem> stem;

    @Mixin
    private BlockChoices choices;

    String subNet() {
        return subNet;
    }

    Step step() {
        return step;
    }

    Activations activations() {
        return memory;
    }

    int resolutions() {
        if (resolutions != 1 && resolutions != SEVERAL) {
            throw new RunException("--resolutions: found " + resolutions + "; expected 1 or " + SEVERAL);
        }
        return resolutions;
    }

    /**
     * Describes a network.
     *
     * @throws RunException if there is none such
     */
    NetworkSpec spec(Stacking stacking, int blocks, int classes, ImageSize input) {
        try {
            return new NetworkSpec(
                    stacking.blockClass(),
                    choices.options(step),
                    new Resolutions(stem.orElse(Stem.of(resolutions())), width, shares(blocks)),
                    stacking.subNet(),
                    classes,
                    reluAfterBlock,
                    new Shape(input.channels(), input.height(), input.width()));
        } catch (IllegalArgumentException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    private List<Integer> shares(int blocks) {
        return resolutions == 1
                ? List.of(blocks)
                : IntStream.of(Resolutions.ofResNet(blocks)).boxed().toList();
    }

    /** The arguments that give these options to another command, beside the sub-net and the step. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--width", "" + width));
        if (reluAfterBlock) {
            arguments.add("--relu-after-block");
        }
        if (memory != Activations.STORED) {
            arguments.addAll(List.of("--memory", memory.word()));
        }
        if (resolutions != 1) {
            arguments.addAll(List.of("--resolutions", "" + resolutions));
        }
        stem.ifPresent(given -> arguments.addAll(List.of("--stem", "" + given)));
        arguments.addAll(choices.arguments());
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
