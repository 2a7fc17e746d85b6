package io.github.horesnet.runtime.train;

import com.google.gson.JsonParseException;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of one run, as read back from a file.
 *
 * @param start what was run
 * @param epochs the epochs that were completed, in order
 * @param summary what it came to; empty where the process was ended before the run was
 */
public record RunMetrics(RunStart start, List<EpochMetrics> epochs, Optional<RunSummary> summary) {
    /** Copies the epochs. */
    public RunMetrics {
        epochs = List.copyOf(epochs);
    }

    /**
     * Reads a file that a {@link MetricsWriter} wrote.
     *
     * @throws RunException if it cannot be read or is anything else, with the line
     */
    public static RunMetrics read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw RunException.of("Metrics file " + file + ": cannot be read", e, "name a file that a run wrote");
        }
        List<RunRecord> records = new ArrayList<>();
        for (String line : lines) {
            records.add(record(file, records.size() + 1, line));
        }
        return of(file, records);
    }

    private static RunRecord record(Path file, int number, String line) {
        try {
            return RunRecords.fromJson(line);
        } catch (JsonParseException | NumberFormatException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RunException(file + ":" + number + ": " + reason + "; expected a line that a run wrote");
        }
    }

    private static RunMetrics of(Path file, List<RunRecord> records) {
        if (records.isEmpty() || !(records.get(0) instanceof RunStart start)) {
            throw new RunException(file + ":1: found no record of type \"run\"; expected a file that a run wrote");
        }
        List<EpochMetrics> epochs = new ArrayList<>();
        Optional<RunSummary> summary = Optional.empty();
        for (int i = 1; i < records.size(); i++) {
            RunRecord record = records.get(i);
            if (record instanceof EpochMetrics epoch && epoch.epoch() == epochs.size() + 1 && summary.isEmpty()) {
                epochs.add(epoch);
            } else if (record instanceof RunSummary end && summary.isEmpty()) {
                summary = Optional.of(end);
            } else if (!(record instanceof RunResumption || record instanceof SkippedBatch)) {
                throw new RunException(file + ":" + (i + 1) + ": found " + RunRecords.toJson(record) + "; expected "
                        + (summary.isPresent() ? "the end of the file" : "epoch " + (epochs.size() + 1)));
            }
        }
        return new RunMetrics(start, epochs, summary);
    }
}
