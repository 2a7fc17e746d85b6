package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a run's metrics to a file as lines of JSON, each in the system's hands when it is written: what was measured is kept. */
public final class MetricsWriter implements RunListener, AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    /**
     * Creates {@code file}, and its folder where that does not exist.
     *
     * @throws RunException if the file exists or cannot be created
     */
    public MetricsWriter(Path file) {
        this(file, open(file, StandardOpenOption.CREATE_NEW));
    }

    MetricsWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens {@code file}, or creates it: a run that goes on keeps what the file tells of before that place, and one that
     * starts keeps nothing.
     *
     * @throws RunException if that is not possible
     */
    public static MetricsWriter resuming(Path file) {
        return new MetricsWriter(file, open(file, StandardOpenOption.CREATE));
    }

    private static FileChannel open(Path file, StandardOpenOption creation) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling("."));
            return FileChannel.open(file, creation, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw RunException.of("Metrics file " + file + ": cannot be created", e, "name another file");
        }
    }

    @Override
    public void started(RunStart start) {
        cut(0);
        write(start);
    }

    @Override
    public void resumed(RunStart start, RunResumption resumption, RunPosition at) {
        try {
            cut(KeptMetrics.length(file, at));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        write(resumption);
    }

    @Override
    public void stepDone(StepMetrics metrics) {
        write(metrics);
    }

    @Override
    public void skipped(SkippedBatch batch) {
        write(batch);
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        write(metrics);
    }

    @Override
    public void ended(RunSummary summary) {
        write(summary);
    }

    private void cut(long length) {
        try {
            if (channel.size() > length) {
                channel.truncate(length);
            }
            channel.position(length);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void write(RunRecord record) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(RunRecords.toJson(record) + "\n");
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
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
            channel.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
