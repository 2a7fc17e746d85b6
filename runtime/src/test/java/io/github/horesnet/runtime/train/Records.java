package io.github.horesnet.runtime.train;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Run records for tests. */
public final class Records {
    private Records() {}

    /** The start of a run. */
    public static RunStart start() {
        return new RunStart(
                new RunStart.Network("RK4 \"classic\" <4>", "VGG", 26, 890_122),
                new RunStart.Data("CIFAR-10", 10, 3, 32, 32, 50_000, 10_000),
                new RunStart.Training(3, 128, 0.1, "cosine", 0.9, 1e-4, "none", "none", Long.MAX_VALUE),
                new Environment("development", "0.35.1", "PyTorch 2.7.1", "17", "Linux amd64", "cpu()", 2),
                "2022-02-22T22:22:22Z");
    }

    /** A batch of the four of an epoch of three, with a loss of 2.3 so far. */
    static BatchProgress batch(int epoch, int batch, long images, double seconds) {
        return new BatchProgress(
                epoch,
                3,
                batch,
                4,
                0.1,
                new Score(2.3, 0.1),
                images,
                Duration.ofMillis(Math.round(1000 * seconds)),
                Duration.ZERO,
                OptionalDouble.empty(),
                () -> BlockScalars.NONE);
    }

    /** What the steps before this one came to. */
    public static StepMetrics step(long step, int epoch) {
        return new StepMetrics(
                step,
                epoch,
                2.5,
                0.125,
                0.1,
                Map.of("block1.h", 0.75),
                Map.of("block2.h", 1.5),
                Map.of("block2.h", 0.25),
                OptionalDouble.of(3.5),
                640,
                0.5,
                0.01,
                OptionalLong.of(1L << 33),
                OptionalLong.empty());
    }

    static EpochMetrics epoch(int epoch) {
        return new EpochMetrics(
                epoch, 0.1, 2.25, 0.125, 2.5, 0.25 * epoch, 812.4, 61.5, 3.5, List.of(1.0, 0.5), List.of(0.25, 2.0));
    }
}
