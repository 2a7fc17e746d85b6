package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a run's metrics to a file as lines of JSON, each flushed when it is written: what was measured is kept. */
public final class MetricsWriter implements RunListener, AutoCloseable {
    private final Path file;
    private final Writer writer;

    /**
     * Creates {@code file}, and its folder where that does not exist.
     *
     * @throws RunException if the file exists or cannot be created
     */
    public MetricsWriter(Path file) {
        this(file, create(file));
    }

    MetricsWriter(Path file, Writer writer) {
        this.file = file;
        this.writer = writer;
    }

    private static Writer create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling("."));
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw RunException.of("Metrics file " + file + ": cannot be created", e, "name another file");
        }
    }

    @Override
    public void started(RunStart start) {
        write(start);
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        write(metrics);
    }

    @Override
    public void ended(RunSummary summary) {
        write(summary);
    }

    private void write(RunRecord record) {
        try {
            writer.write(RunRecords.toJson(record) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private RunException cannotWrite(IOException e) {
        return RunException.of(
                "Metrics file " + file + ": cannot be written", e, "free some space, or name a file elsewhere");
    }

    /**
     * Closes the file.
     *
     * @throws RunException if that fails
     */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
