package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.tableaux.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a scheme leaves open in its blocks. */
final class BlockChoices {
    private static final String ABSOLUTE = "--absolute-tolerance";
    private static final String RELATIVE = "--relative-tolerance";
    private static final String SMOOTHING = "--smoothing";

    @Option(
            names = "--sharing",
            defaultValue = "declared",
            converter = SharingConverter.class,
            paramLabel = "SHARING",
            description = "Which stages of a block use one sub-net: declared (as the scheme says), equal-abscissae"
                    + " (those at equal times c), or all; ${DEFAULT-VALUE}.")
    private Sharing sharing;

    @Option(
            names = ABSOLUTE,
            paramLabel = "T",
            description = "Of a controlled step: the error allowed where maps are 0; 0.1 unless given.")
    private Optional<Double> absolute;

    @Option(
            names = RELATIVE,
            paramLabel = "T",
            description = "Of a controlled step: the error allowed relative to the maps; 0.1 unless given.")
    private Optional<Double> relative;

    @Option(
            names = SMOOTHING,
            paramLabel = "S",
            description = "Of a controlled step: how much of the error is kept from batch to batch; 0.9 unless given.")
    private Optional<Double> smoothing;

    /**
     * The options of blocks.
     *
     * @throws RunException if there are options of a controlled step and it is another
     * @throws IllegalArgumentException if a number is out of range
     */
    BlockOptions options(Step step) {
        List<String> ofControl = controlArguments();
        if (step != Step.CONTROLLED && !ofControl.isEmpty()) {
            throw new RunException(ofControl.get(0) + ": found with step " + step.word()
                    + "; expected --step controlled, whose error it bounds");
        }
        StepControl usual = StepControl.DEFAULT;
        return new BlockOptions(
                sharing,
                new StepControl(
                        absolute.orElse(usual.absolute()),
                        relative.orElse(usual.relative()),
                        smoothing.orElse(usual.smoothing()),
                        usual.adapts()));
    }

    /** The arguments that give these options to another command; none for those that are not given. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (sharing != Sharing.DECLARED) {
            arguments.addAll(List.of("--sharing", SharingConverter.word(sharing)));
        }
        arguments.addAll(controlArguments());
        return arguments;
    }

    private List<String> controlArguments() {
        List<String> arguments = new ArrayList<>();
        absolute.ifPresent(number -> arguments.addAll(List.of(ABSOLUTE, "" + number)));
        relative.ifPresent(number -> arguments.addAll(List.of(RELATIVE, "" + number)));
        smoothing.ifPresent(number -> arguments.addAll(List.of(SMOOTHING, "" + number)));
        return arguments;
    }
}
