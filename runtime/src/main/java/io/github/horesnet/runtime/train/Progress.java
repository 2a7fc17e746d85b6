package io.github.horesnet.runtime.train;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows a run as text: on a terminal a bar for the current epoch, redrawn in place, and always a line for each epoch. */
public final class Progress implements RunListener {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final int WIDTH = 20;

    private final PrintStream out;
    private final boolean bar;
    private final LongSupplier clock;

    private int epochs;
    private long started;
    private long drawn;
    private int drawnLength;

    /** Creates a display on {@code out}, with a bar or without. */
    public Progress(PrintStream out, boolean bar) {
        this(out, bar, System::nanoTime);
    }

    Progress(PrintStream out, boolean bar, LongSupplier clock) {
        this.out = out;
        this.bar = bar;
        this.clock = clock;
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
    public void resumed(RunStart start, RunResumption resumption) {
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
        long now = clock.getAsLong();
        boolean last = progress.batch() == progress.batches();
        if (!bar || (now - drawn < REDRAW_NANOS && !last)) {
            return;
        }
        drawn = now;
        int filled = WIDTH * progress.batch() / progress.batches();
        draw(String.format(
                Locale.ROOT,
                "epoch %d/%d [%s%s] %3d %%  loss %.4f  accuracy %.2f %%  %.0f images/s  %s left",
                progress.epoch(),
                progress.epochs(),
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * progress.batch() / progress.batches(),
                progress.score().loss(),
                100 * progress.score().accuracy(),
                progress.imagesPerSecond(),
                clock(left(progress, now - started))));
    }

    /** What the rest of the run takes if it goes on as it went so far, tests included. */
    private static Duration left(BatchProgress progress, long elapsed) {
        double done = progress.epoch() - 1 + (double) progress.batch() / progress.batches();
        return Duration.ofNanos((long) (elapsed / done * (progress.epochs() - done)));
    }

    @Override
    public void epochDone(EpochMetrics metrics) {
        draw("");
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
        print(
                "%s after %s in %s: best test accuracy %.2f %% in epoch %d, last %.2f %%",
                outcome,
                summary.epochs() == 1 ? "1 epoch" : summary.epochs() + " epochs",
                clock(Duration.ofNanos(clock.getAsLong() - started)),
                100 * summary.bestTestAccuracy(),
                summary.bestEpoch(),
                100 * summary.testAccuracy());
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

    private static String clock(Duration duration) {
        return String.format("%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
