package io.github.horesnet.runtime.train;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How far an epoch has come, as one line of text that fits a terminal. */
final class ProgressLine {
    private static final int BAR = 20;
    private static final int LEAST_BAR = 10;
    private static final String GAP = "  ";

    private final BatchProgress progress;
    private final Duration left;

    ProgressLine(BatchProgress progress, Duration left) {
        this.progress = progress;
        this.left = left;
    }

    /**
     * The line as it fits into {@code columns}: without the speed, then without the accuracy, to leave room for a bar; then
     * without a bar, and at last without the loss.
     */
    String within(int columns) {
        List<String> parts = List.of(share(), loss(), accuracy(), speed(), left());
        for (List<String> shown : List.of(parts, without(parts, speed()), List.of(share(), loss(), left()))) {
            int room = columns - joined(epoch(), shown).length() - GAP.length() - 2;
            if (room >= LEAST_BAR) {
                return joined(epoch() + GAP + bar(Math.min(BAR, room)), shown);
            }
        }
        String line = joined(epoch(), List.of(share(), loss(), left()));
        String shortest = line.length() <= columns ? line : joined(epoch(), List.of(share(), left()));
        return shortest.substring(0, Math.min(shortest.length(), Math.max(0, columns)));
    }

    private static List<String> without(List<String> parts, String part) {
        return parts.stream().filter(other -> !other.equals(part)).toList();
    }

    private static String joined(String first, List<String> others) {
        return first + GAP + String.join(GAP, others);
    }

    /** The line for a file: all parts, and no bar. */
    String plain() {
        return joined(epoch(), List.of(share(), loss(), accuracy(), speed(), left()));
    }

    private String epoch() {
        return "epoch " + progress.epoch() + "/" + progress.epochs();
    }

    private String bar(int width) {
        int filled = (int) ((long) width * progress.batch() / progress.batches());
        return "[" + "#".repeat(filled) + ".".repeat(width - filled) + "]";
    }

    private String share() {
        return format("%3d %%", 100L * progress.batch() / progress.batches());
    }

    private String loss() {
        return format("loss %.4f", progress.score().loss());
    }

    private String accuracy() {
        return format("accuracy %.2f %%", 100 * progress.score().accuracy());
    }

    private String speed() {
        return format("%.0f images/s", progress.imagesPerSecond());
    }

    private String left() {
        return clock(left) + " left";
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Hours, minutes and seconds. */
    static String clock(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
