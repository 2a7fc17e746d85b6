package io.github.horesnet.runtime.train;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How far an epoch has come, as one line of text that fits a terminal. */
final class ProgressLine {
    private static final int BAR = 20;
    private static final String GAP = "  ";

    private final BatchProgress progress;
    private final Duration left;

    ProgressLine(BatchProgress progress, Duration left) {
        this.progress = progress;
        this.left = left;
    }

    /** The line with as many of its parts as fit into {@code columns}: the speed goes first, the time that is left last. */
    String within(int columns) {
        List<String> parts = List.of(epoch(), bar(), share(), loss(), accuracy(), speed(), left());
        List<String> droppable = List.of(speed(), accuracy(), bar(), loss());
        for (String part : droppable) {
            if (joined(parts).length() > columns) {
                parts = parts.stream().filter(other -> !other.equals(part)).toList();
            }
        }
        String line = joined(parts);
        return line.substring(0, Math.min(line.length(), Math.max(0, columns)));
    }

    private static String joined(List<String> parts) {
        return String.join(GAP, parts);
    }

    /** The line for a file: all parts, and no bar. */
    String plain() {
        return joined(List.of(epoch(), share(), loss(), accuracy(), speed(), left()));
    }

    private String epoch() {
        return "epoch " + progress.epoch() + "/" + progress.epochs();
    }

    private String bar() {
        int filled = (int) ((long) BAR * progress.batch() / progress.batches());
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
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
