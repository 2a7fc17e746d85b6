package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.StopRequest;
import io.github.horesnet.samples.experiment.Continuity;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a run survives the end of its process. */
final class CheckpointOptions {
    private static final double MILLIS = 60_000;

    @Option(
            names = "--checkpoint-minutes",
            defaultValue = "10",
            paramLabel = "N",
            description = "Save the state after so many minutes within an epoch, and after each; ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(
            names = "--resume",
            description =
                    "Go on with the run in the folder where it was, to the last bit; start it if there is none, and wait"
                            + " for a process that is at work on it.")
    private boolean resume;

    /**
     * What the options ask for.
     *
     * @throws RunException if one is out of its range
     */
    Continuity continuity(StopRequest stop) {
        if (!(minutes >= 0) || minutes > Integer.MAX_VALUE) {
            throw new RunException("--checkpoint-minutes: found " + minutes + "; expected 0 or more");
        }
        return new Continuity(Duration.ofMillis((long) (minutes * MILLIS)), resume, stop);
    }
}
