package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.engine.Terminal;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Shows a run as text: on a terminal a bar for the current epoch, redrawn in place and no wider than the terminal; elsewhere
 * a line each minute; and always a line for each epoch.
 */
public final class Progress implements RunListener {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final long PLAIN_NANOS = 60_000_000_000L;

    private final PrintStream out;
    private final boolean bar;
    private final LongSupplier clock;
    private final IntSupplier columns;

    private int epochs;
    private long started;
    private double doneBefore = Double.NaN;
    private long drawn;
    private int drawnLength;

    /** Creates a display on {@code out}, with a bar or without. */
    public Progress(PrintStream out, boolean bar) {
        this(out, bar, System::nanoTime, Terminal::columns);
    }

    Progress(PrintStream out, boolean bar, LongSupplier clock, IntSupplier columns) {
        this.out = out;
        this.bar = bar;
        this.clock = clock;
        this.columns = columns;
    }

    /** Whether standard output goes to a terminal, where a bar can be redrawn. */
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(Progress::isTerminal)
                .isPresent();
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public void started(RunStart start) {
        epochs = start.training().epochs();
        started = clock.getAsLong();
        drawn = started;
        doneBefore = Double.NaN;
        RunStart.Network network = start.network();
        RunStart.Data data = start.data();
        print(
                "%s, %s, %d parameters, on %s: %d training images, %d test images",
                network.scheme(),
                network.layers() == 1 ? "1 layer" : network.layers() + " layers",
                network.parameters(),
                data.name(),
                data.trainingImages(),
                data.testImages());
    }

    @Override
    public void resumed(RunStart start, RunResumption resumption, RunPosition at) {
        started(start);
        print(
                "resumed after %d of %d epochs and %d batches of the next%s",
                resumption.epochs(),
                epochs,
                resumption.batches(),
                resumption.note().isEmpty() ? "" : "; " + resumption.note());
    }

    @Override
    public void skipped(SkippedBatch batch) {
        draw("");
        print("epoch %d, batch %d left out: %s", batch.epoch(), batch.batch(), batch.reason());
    }

    @Override
    public void batchDone(BatchProgress progress) {
        double batch = 1.0 / progress.batches();
        double done = progress.epoch() - 1 + progress.batch() * batch;
        if (Double.isNaN(doneBefore)) {
            doneBefore = done - batch;
        }
        long now = clock.getAsLong();
        boolean last = progress.batch() == progress.batches();
        if (bar ? now - drawn >= REDRAW_NANOS || last : now - drawn >= PLAIN_NANOS && !last) {
            drawn = now;
            // What the rest of the run takes if it goes on as it went so far, tests included.
            double left = (now - started) / (done - doneBefore) * (progress.epochs() - done);
            show(new ProgressLine(progress, Duration.ofNanos((long) left)));
        }
    }

    private void show(ProgressLine line) {
        if (bar) {
            // Terminals go to the next line when the last column is written, some of them at once.
            draw(line.within(columns.getAsInt() - 1));
        } else {
            print("%s", line.plain());
        }
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        draw("");
        drawn = clock.getAsLong();
        print(
                "epoch %d/%d  lr %.4g  train loss %.4f, accuracy %.2f %%  test loss %.4f, accuracy %.2f %%"
                        + "  %.0f images/s  %.1f s",
                metrics.epoch(),
                epochs,
                metrics.learningRate(),
                metrics.trainLoss(),
                100 * metrics.trainAccuracy(),
                metrics.testLoss(),
                100 * metrics.testAccuracy(),
                metrics.imagesPerSecond(),
                metrics.trainSeconds() + metrics.testSeconds());
    }

    @Override
    public void ended(RunSummary summary) {
        draw("");
        String outcome = summary.outcome().equals(RunSummary.FINISHED) ? RunSummary.FINISHED : "stopped early";
        String time = ProgressLine.clock(Duration.ofNanos(clock.getAsLong() - started));
        String epochsDone = summary.epochs() == 1 ? "1 epoch" : summary.epochs() + " epochs";
        String best = summary.epochs() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ": best test accuracy %.2f %% in epoch %d, last %.2f %%",
                        100 * summary.bestTestAccuracy(),
                        summary.bestEpoch(),
                        100 * summary.testAccuracy());
        String skipped = summary.skipped() == 0 ? "" : "; " + summary.skipped() + " batches left out";
        print("%s after %s in %s%s%s", outcome, epochsDone, time, best, skipped);
    }

    /** Draws over the bar, with blanks over what was longer. */
    private void draw(String line) {
        if (bar) {
            out.print(
                    "\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())) + (line.isEmpty() ? "\r" : ""));
            out.flush();
            drawnLength = line.length();
        }
    }

    private void print(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values) + "\n");
        out.flush();
    }
}
