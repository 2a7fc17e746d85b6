package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.train.Refinements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What goes beyond the paper's recipe. */
final class RefinementOptions {
    @Option(
            names = "--label-smoothing",
            defaultValue = "0",
            paramLabel = "E",
            description = "Share of each target that all classes have alike; ${DEFAULT-VALUE}.")
    private double labelSmoothing;

    @Option(names = "--clip-norm", paramLabel = "N", description = "Scale gradients whose norm is larger to this.")
    private Optional<Double> clipNorm;

    @Option(
            names = "--average",
            paramLabel = "DECAY",
            description = "Test and save a moving average of the weights; 0.999 is usual.")
    private Optional<Double> average;

    @Option(
            names = "--decay-weights-only",
            description = "No weight decay for the scales and shifts of normalisation, biases and learnable steps.")
    private boolean sparing;

    @Option(
            names = "--skip-not-finite",
            defaultValue = "0",
            paramLabel = "N",
            description = "Leave out up to N batches in a row whose loss or gradient is not finite; ${DEFAULT-VALUE}.")
    private int skips;

    Refinements refinements() {
        return new Refinements(labelSmoothing, given(clipNorm), given(average), sparing, skips);
    }

    private static OptionalDouble given(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** The arguments that give these options to another command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (labelSmoothing != 0) {
            arguments.addAll(List.of("--label-smoothing", "" + labelSmoothing));
        }
        clipNorm.ifPresent(norm -> arguments.addAll(List.of("--clip-norm", "" + norm)));
        average.ifPresent(decay -> arguments.addAll(List.of("--average", "" + decay)));
        if (sparing) {
            arguments.add("--decay-weights-only");
        }
        if (skips != 0) {
            arguments.addAll(List.of("--skip-not-finite", "" + skips));
        }
        return arguments;
    }
}
