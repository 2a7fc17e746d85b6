package io.github.horesnet.runtime.train;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a resumed run keeps of its metrics file: the lines of before the place at which it goes on. */
final class KeptMetrics {
    private static final int LONGEST_LINE = 1 << 20;

    private KeptMetrics() {}

    /** The length in bytes of those lines. */
    static long length(Path file, RunPosition at) throws IOException {
        long kept = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && line.size() < LONGEST_LINE; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                } else if (isKept(line.toString(StandardCharsets.UTF_8), at)) {
                    kept += line.size() + 1;
                    line.reset();
                } else {
                    return kept;
                }
            }
        }
        return kept;
    }

    private static boolean isKept(String line, RunPosition at) {
        try {
            RunRecord record = RunRecords.fromJson(line);
            return record instanceof RunStart
                    || (record instanceof EpochMetrics epoch && epoch.epoch() <= at.epochs())
                    || (record instanceof StepMetrics step && step.step() <= at.steps())
                    || (record instanceof SkippedBatch skipped && isBefore(skipped.epoch() - 1, skipped.batch(), at))
                    || (record instanceof RunResumption other && isBefore(other.epochs(), other.batches(), at));
        } catch (JsonParseException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isBefore(int epochs, int batches, RunPosition at) {
        return epochs < at.epochs() || (epochs == at.epochs() && batches <= at.batches());
    }
}
