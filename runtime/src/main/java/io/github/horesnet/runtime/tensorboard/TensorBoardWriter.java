package io.github.horesnet.runtime.tensorboard;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.BatchProgress;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.RunPosition;
import io.github.horesnet.runtime.train.RunResumption;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.StepMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Writes a run's metrics as scalars to an event file for TensorBoard, each as soon as it is measured.
 *
 * <p>All are over the steps of the run: those of {@link StepMetrics}, and after each epoch its means and its test. Each
 * start of a run has a file of its own; TensorBoard shows the files of a folder as one run.
 */
public final class TensorBoardWriter implements RunListener, AutoCloseable {
    private static final double MEGA = 1e6;
    private static final long MILLIS = 1000;

    private final Path file;
    private final EventFile events;
    private final LongSupplier clock;
    private long step;

    private TensorBoardWriter(Path folder, LongSupplier clock) {
        this.clock = clock;
        this.file = newFile(folder, clock.getAsLong() / MILLIS);
        this.events = open(file);
        write(Event.version(clock.getAsLong()));
    }

    /**
     * Creates an event file in {@code folder}, which is made where it does not exist.
     *
     * @throws RunException if it cannot be created
     */
    public static TensorBoardWriter create(Path folder) {
        return create(folder, System::currentTimeMillis);
    }

    static TensorBoardWriter create(Path folder, LongSupplier clock) {
        return new TensorBoardWriter(folder, clock);
    }

    /** TensorBoard reads the files of a folder in the order of their names. */
    private static Path newFile(Path folder, long seconds) {
        for (int number = 0; ; number++) {
            Path file = folder.resolve(
                    String.format(Locale.ROOT, "events.out.tfevents.%010d.%04d.horesnet", seconds, number));
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    private static EventFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling("."));
            return new EventFile(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        } catch (IOException e) {
            throw RunException.of("Event file " + file + ": cannot be created", e, "name another folder");
        }
    }

    /** TensorBoard forgets what the files before hold of later steps. */
    @Override
    public void resumed(RunStart start, RunResumption resumption, RunPosition at) {
        step = at.steps();
        write(Event.restart(clock.getAsLong(), step + 1));
    }

    @Override
    public void batchDone(BatchProgress progress) {
        step = progress.step();
    }

    @Override
    public void stepDone(StepMetrics metrics) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("train/loss", metrics.loss());
        values.put("train/accuracy", metrics.accuracy());
        values.put("train/learning_rate", metrics.learningRate());
        metrics.gradientNorm().ifPresent(norm -> values.put("train/gradient_norm", norm));
        metrics.learnable().forEach((name, value) -> values.put("h_learnable/" + name, value));
        metrics.controlled().forEach((name, value) -> values.put("h_controlled/" + name, value));
        metrics.errors().forEach((name, value) -> values.put("h_error/" + name, value));
        values.put("speed/images_per_second", metrics.imagesPerSecond());
        values.put("speed/waiting_for_images", metrics.waiting());
        metrics.residentBytes().ifPresent(bytes -> values.put("memory/resident_MB", bytes / MEGA));
        metrics.peakBytes().ifPresent(bytes -> values.put("memory/peak_MB", bytes / MEGA));
        write(Event.scalars(clock.getAsLong(), metrics.step(), values));
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("epoch/train_loss", metrics.trainLoss());
        values.put("epoch/train_accuracy", metrics.trainAccuracy());
        values.put("test/loss", metrics.testLoss());
        values.put("test/accuracy", metrics.testAccuracy());
        values.put("epoch/number", (double) metrics.epoch());
        write(Event.scalars(clock.getAsLong(), step, values));
    }

    private void write(byte[] event) {
        try {
            events.add(event);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private RunException cannotWrite(IOException e) {
        return RunException.of(
                "Event file " + file + ": cannot be written", e, "free some space, or train without --tensorboard");
    }

    /**
     * Closes the file.
     *
     * @throws RunException if that fails
     */
    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
