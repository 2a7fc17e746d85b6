package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.experiment.Stacking;
import java.util.List;

/**
 * A network that an experiment trains with several seeds.
 *
 * @param evaluations the F's that were asked for
 * @param blocks that have as many, or fewer
 */
record TrainedNetwork(Stacking stacking, int evaluations, int blocks, double learningRate) {
    /** What tells it from the other networks of an experiment. */
    String name() {
        return stacking.name() + ", " + evaluations + " F's, learning rate " + learningRate;
    }

    /** Whether both have the same place in a table but for the scheme. */
    boolean isBeside(TrainedNetwork other) {
        return evaluations == other.evaluations
                && learningRate == other.learningRate
                && stacking.subNet().equals(other.stacking.subNet());
    }

    List<String> arguments(TrainingScale scale, int seed) {
        return List.of(
                "train",
                "--scheme",
                stacking.scheme(),
                "--step",
                stacking.step().word(),
                "--sub-net",
                stacking.subNet(),
                "--blocks",
                "" + blocks,
                "--width",
                "" + scale.width(),
                "--epochs",
                "" + scale.epochs(),
                "--batch",
                "" + scale.batch(),
                "--lr",
                "" + learningRate,
                "--limit",
                "" + scale.images(),
                "--test-limit",
                "" + scale.testImages(),
                "--seed",
                "" + seed);
    }
}
