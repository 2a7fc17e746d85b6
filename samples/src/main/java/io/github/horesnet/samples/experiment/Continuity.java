package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.Checkpoints;
import io.github.horesnet.runtime.train.StopRequest;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a run survives the end of its process.
 *
 * @param saving how often its state is saved within an epoch
 * @param resume whether it goes on where it was, if it was begun
 * @param stop ends it early
 */
public record Continuity(Duration saving, boolean resume, StopRequest stop) {
    Checkpoints in(Path folder) {
        return new Checkpoints(folder, saving, resume);
    }
}
