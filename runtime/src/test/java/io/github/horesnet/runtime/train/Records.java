package io.github.horesnet.runtime.train;

import java.util.List;

/** Run records for tests. */
final class Records {
    private Records() {}

    static RunStart start() {
        return new RunStart(
                new RunStart.Network("RK4 \"classic\" <4>", "VGG", 26, 890_122),
                new RunStart.Data("CIFAR-10", 10, 3, 32, 32, 50_000, 10_000),
                new RunStart.Training(3, 128, 0.1, "cosine", 0.9, 1e-4, "none", "none", Long.MAX_VALUE),
                new Environment("development", "0.35.1", "PyTorch 2.7.1", "17", "Linux amd64", "cpu()", 2),
                "2022-02-22T22:22:22Z");
    }

    static EpochMetrics epoch(int epoch) {
        return new EpochMetrics(
                epoch, 0.1, 2.25, 0.125, 2.5, 0.25 * epoch, 812.4, 61.5, 3.5, List.of(1.0, 0.5), List.of(0.25, 2.0));
    }
}
