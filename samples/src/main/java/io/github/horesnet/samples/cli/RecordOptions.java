package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.StepLog;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.experiment.Recording;
import java.util.List;
import picocli.CommandLine.Option;

/** What is recorded of a training beside its epochs. */
final class RecordOptions {
    @Option(
            names = "--log-every",
            defaultValue = "" + StepLog.USUAL,
            paramLabel = "N",
            description = "Steps between two records of loss, h, speed and memory; ${DEFAULT-VALUE}.")
    private int every;

    @Option(names = "--tensorboard", description = "Write event files for TensorBoard too, to the folder tensorboard.")
    private boolean tensorBoard;

    /**
     * What is recorded of a run that these arguments started.
     *
     * @throws RunException if an option is out of its range
     */
    Recording recording(List<String> arguments) {
        return new Recording(Arguments.positive("--log-every", every), tensorBoard, Invocation.of(arguments));
    }
}
