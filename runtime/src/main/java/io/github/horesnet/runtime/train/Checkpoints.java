package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.checkpoint.TensorFile;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Where and how often a run saves all that it needs to go on, beside each epoch's end.
 *
 * @param folder for {@code last.safetensors}, and {@code best.safetensors} of the epoch with the highest test accuracy
 * @param every the time after which a run saves its state within an epoch
 * @param resume whether a run goes on from the last state in the folder, where there is one
 */
public record Checkpoints(Path folder, Duration every, boolean resume) {
    private static final String LAST = "last.safetensors";
    private static final String BEST = "best.safetensors";

    /** The file from which a run goes on. */
    public Path last() {
        return folder.resolve(LAST);
    }

    /** The state after the best epoch so far. */
    public Path best() {
        return folder.resolve(BEST);
    }

    /**
     * The state to go on from, which the trainer is given.
     *
     * @param start what the run is to be
     *
     * @throws RunException if it cannot be read, is that of another run, or is not to be resumed
     */
    Optional<SavedRun> read(Trainer trainer, RunStart start) {
        if (!Files.exists(last())) {
            return Optional.empty();
        }
        if (!resume) {
            throw new RunException(last() + ": found the state of another run; resume that, or name another folder");
        }
        try (TensorFile file = TensorFile.open(last())) {
            SavedRun saved = SavedRun.fromText(last(), file.text());
            saved.requireSame(start);
            SavedRun.restore(trainer, file, last());
            return Optional.of(saved);
        } catch (IOException e) {
            throw RunException.of(
                    "Checkpoint " + last() + ": cannot be read",
                    e,
                    "put " + BEST + " in its place, or start anew in another folder");
        }
    }

    /**
     * Saves a state; the one before stays until the new one is whole.
     *
     * @param best whether it is that of the best epoch so far
     * @throws RunException if it cannot be written
     */
    void write(SavedRun saved, Trainer trainer, boolean best) {
        try {
            Files.createDirectories(folder);
            TensorFile.write(last(), trainer.state(), saved.toText());
            if (best) {
                keep();
            }
        } catch (IOException e) {
            throw RunException.of(
                    "Checkpoint " + last() + ": cannot be written",
                    e,
                    "the one before is kept: free some space and resume");
        }
    }

    /** A second name for the file: nothing is copied where the system has such names. */
    private void keep() throws IOException {
        Path unfinished = folder.resolve(BEST + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Files.createLink(unfinished, last());
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(last(), unfinished);
        }
        Files.move(unfinished, best(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
