package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a run, and the names of the files in it. */
public record RunFolder(Path path) {
    /** A folder of folders of runs is searched too, as for several networks with several seeds. */
    private static final int DEPTH = 3;

    private static final int MOST_RUNS = 200;
    private static final int MOST_BYTES = 1 << 20;

    /** The metrics of the network. */
    public Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    /** The metrics of logistic regression on the same images. */
    public Path baseline() {
        return path.resolve("baseline.jsonl");
    }

    /** The command that repeats the run. */
    public Path command() {
        return path.resolve("command.txt");
    }

    /** The folder with the states from which the run can go on. */
    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** The folder with the trained network. */
    public Path model() {
        return path.resolve("model");
    }

    /** The folder with the event files of TensorBoard. */
    public Path tensorBoard() {
        return path.resolve("tensorboard");
    }

    /** The page of the run. */
    public Path report() {
        return path.resolve("report.html");
    }

    /** The text of {@link #command()}, where there is a file that may be one. */
    Optional<String> readCommand() {
        try {
            if (!Files.isRegularFile(command()) || Files.size(command()) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(command()), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The runs in a folder: itself, or those in folders within it, in the order of their names.
     *
     * @throws RunException if there are none, too many to show, or a folder cannot be read
     */
    static List<RunFolder> in(Path folder) {
        try (Stream<Path> found = Files.find(folder, DEPTH, (path, kind) -> kind.isDirectory())) {
            List<RunFolder> runs = found.map(RunFolder::new)
                    .filter(run -> Files.isRegularFile(run.metrics()))
                    .sorted((one, other) -> one.path.compareTo(other.path))
                    .toList();
            if (runs.isEmpty() || runs.size() > MOST_RUNS) {
                throw new RunException("Folder " + folder + ": found " + runs.size()
                        + " files metrics.jsonl; expected 1 to " + MOST_RUNS + ", in it or in folders within it; name"
                        + " the folder that train wrote with --out");
            }
            return runs;
        } catch (IOException e) {
            throw cannotRead(folder, e);
        } catch (UncheckedIOException e) {
            throw cannotRead(folder, new IOException("a folder within it cannot be read", e));
        }
    }

    private static RunException cannotRead(Path folder, IOException e) {
        return RunException.of("Folder " + folder + ": cannot be read", e, "name a folder that train wrote");
    }
}
