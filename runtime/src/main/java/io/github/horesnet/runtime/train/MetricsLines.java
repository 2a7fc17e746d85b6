package io.github.horesnet.runtime.train;

import com.google.gson.JsonParseException;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the records of a run from the lines of its file, each in its place. */
final class MetricsLines {
    private static final int MOST_SHOWN = 150;

    private final Path file;
    private final List<StepMetrics> steps = new ArrayList<>();
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private Optional<RunStart> start = Optional.empty();
    private Optional<RunSummary> summary = Optional.empty();
    private int number;

    MetricsLines(Path file) {
        this.file = file;
    }

    /**
     * Adds the record of the next line.
     *
     * @throws RunException if the line is no record, or one that has another place
     */
    void add(String line) {
        number++;
        try {
            add(RunRecords.fromJson(line));
        } catch (JsonParseException | NumberFormatException e) {
            throw new RunException(file + ":" + number + ": " + reason(e) + "; expected a line that a run wrote");
        }
    }

    /** Gson puts the class of a cause before its message, and in it what the file holds, of any length. */
    private static String reason(RuntimeException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String message = line.replaceFirst("^[\\w.]+Exception: ", "")
                .replaceFirst("^Use JsonReader.* to accept malformed JSON", "malformed JSON");
        return message.length() <= MOST_SHOWN ? message : message.substring(0, MOST_SHOWN) + "…";
    }

    /** Adds the record of a line that may be cut off, and tells whether it was whole. */
    boolean addIfWhole(String line) {
        try {
            RunRecords.fromJson(line);
        } catch (JsonParseException | NumberFormatException e) {
            return false;
        }
        add(line);
        return true;
    }

    private void add(RunRecord record) {
        if (start.isEmpty() && record instanceof RunStart first) {
            start = Optional.of(first);
        } else if (start.isEmpty()) {
            throw noRun(1);
        } else if (record instanceof StepMetrics step && isNext(step)) {
            steps.add(step);
        } else if (record instanceof EpochMetrics epoch && epoch.epoch() == next() && summary.isEmpty()) {
            epochs.add(epoch);
        } else if (record instanceof RunSummary end && summary.isEmpty()) {
            summary = Optional.of(end);
        } else if (summary.isPresent() || !(record instanceof RunResumption || record instanceof SkippedBatch)) {
            throw new RunException(file + ":" + number + ": found " + name(record) + "; expected "
                    + (summary.isPresent() ? "the end of the file" : "epoch " + next() + " or a step of it"));
        }
    }

    private int next() {
        return epochs.size() + 1;
    }

    private boolean isNext(StepMetrics step) {
        long last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).step();
        return step.epoch() == next() && step.step() > last && summary.isEmpty();
    }

    private static String name(RunRecord record) {
        if (record instanceof StepMetrics step) {
            return "step " + step.step() + " of epoch " + step.epoch();
        }
        if (record instanceof EpochMetrics epoch) {
            return "epoch " + epoch.epoch();
        }
        if (record instanceof RunSummary) {
            return "the summary of a run";
        }
        return record instanceof RunStart ? "the start of a run" : "a record of another kind";
    }

    private RunException noRun(int line) {
        return new RunException(
                file + ":" + line + ": found no record of type \"run\"; expected a file that a run wrote");
    }

    /**
     * What was gathered.
     *
     * @throws RunException if the file has no line
     */
    RunMetrics metrics() {
        return new RunMetrics(start.orElseThrow(() -> noRun(1)), steps, epochs, summary);
    }
}
