package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonParseException;
import io.github.horesnet.runtime.checkpoint.TensorFile;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as a checkpoint tells it, without the arrays.
 *
 * @param start what is run
 * @param position how far it has come
 * @param epochs what the epochs that are done came to
 */
record SavedRun(RunStart start, RunPosition position, List<EpochMetrics> epochs) {
    SavedRun {
        epochs = List.copyOf(epochs);
    }

    /** The records, each in a line. */
    String toText() {
        return Stream.concat(Stream.of(start, position), epochs.stream())
                .map(RunRecords::toJson)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws RunException if the text is anything else
     */
    static SavedRun fromText(Path file, String text) {
        List<RunRecord> records = new ArrayList<>();
        try {
            text.lines().map(RunRecords::fromJson).forEach(records::add);
        } catch (JsonParseException | NumberFormatException e) {
            throw damaged(file);
        }
        if (records.size() < 2
                || !(records.get(0) instanceof RunStart start)
                || !(records.get(1) instanceof RunPosition position)) {
            throw damaged(file);
        }
        List<EpochMetrics> epochs = new ArrayList<>();
        for (RunRecord record : records.subList(2, records.size())) {
            if (!(record instanceof EpochMetrics epoch) || epoch.epoch() != epochs.size() + 1) {
                throw damaged(file);
            }
            epochs.add(epoch);
        }
        if (position.epochs() != epochs.size() || position.batches() < 0 || position.steps() < 0) {
            throw damaged(file);
        }
        return new SavedRun(start, position, epochs);
    }

    private static RunException damaged(Path file) {
        return new RunException("Checkpoint " + file
                + ": found no description of a run, expected what a training saved; name its folder");
    }

    /**
     * Gives the trainer the arrays of the file.
     *
     * @throws IOException if an array cannot be read or is of another kind
     * @throws RunException if the file has other arrays than the trainer
     */
    static void restore(Trainer trainer, TensorFile file, Path path) throws IOException {
        Map<String, NDArray> state = trainer.state();
        if (!state.keySet().equals(file.names())) {
            Set<String> missing = new TreeSet<>(state.keySet());
            missing.removeAll(file.names());
            Set<String> unknown = new TreeSet<>(file.names());
            unknown.removeAll(state.keySet());
            throw new RunException("Checkpoint " + path + ": found no " + missing + " and unknown " + unknown
                    + "; resume with the network and the options of the run");
        }
        for (Map.Entry<String, NDArray> named : state.entrySet()) {
            file.copyTo(named.getKey(), named.getValue());
        }
    }

    /**
     * Checks that another run would be the same.
     *
     * @throws RunException if its network, data or training are others
     */
    void requireSame(RunStart other) {
        List<String> differences = new ArrayList<>();
        addDifferences(start.network(), other.network(), differences);
        addDifferences(start.data(), other.data(), differences);
        addDifferences(start.training(), other.training(), differences);
        if (!differences.isEmpty()) {
            throw new RunException("The run to be resumed has " + String.join(", and ", differences)
                    + "; give the options that it was started with, or name another folder");
        }
    }

    private static void addDifferences(Record before, Record now, List<String> differences) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, now);
            if (!was.equals(is)) {
                differences.add(component.getName() + " " + was + ", not " + is);
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of these records are public", e);
        }
    }

    /** Why a run in {@code now} cannot come to the same bits; empty if it can. */
    String note(Environment now) {
        Environment before = start.environment();
        if (before.threads() != now.threads()) {
            return "with " + now.threads() + (now.threads() == 1 ? " thread" : " threads") + " after "
                    + before.threads() + " the results cannot be the same to the last bit";
        }
        boolean same = before.engine().equals(now.engine())
                && before.device().equals(now.device())
                && before.system().equals(now.system());
        return same ? "" : "in another environment than before the results need not be the same to the last bit";
    }
}
