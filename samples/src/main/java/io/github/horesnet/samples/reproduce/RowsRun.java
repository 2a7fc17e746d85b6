package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.process.Interruption;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A run in this process whose parts are rows of numbers.
 *
 * @param file where the rows are saved
 * @param parts the number of rows
 * @param work how much a row is
 * @param source opens what computes them
 */
record RowsRun(String name, RowsFile file, int parts, IntToDoubleFunction work, Supplier<RowSource> source)
        implements Run {
    /** What is saved. */
    List<List<Double>> rows() {
        return file.rows();
    }

    @Override
    public int done() {
        file.requireConditions();
        return Math.min(parts, rows().size());
    }

    @Override
    public double workLeft() {
        return IntStream.range(done(), parts).mapToDouble(work).sum();
    }

    @Override
    public Cost cost() {
        return Interruption.cuttingOff(() -> {
            try (RowSource opened = source.get()) {
                return new Cost(opened.secondsPerWork(), 0);
            }
        });
    }

    @Override
    public void go(IntConsumer saved) {
        Interruption.cuttingOff(() -> complete(saved));
    }

    private int complete(IntConsumer saved) {
        try (RowSource opened = source.get()) {
            for (int row = done(); row < parts; row++) {
                file.append(opened.row(row));
                saved.accept(row + 1);
            }
        }
        return parts;
    }
}
