package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.samples.page.Html;

/** What a page says about how its runs were made, as HTML. */
public final class Conditions {
    private Conditions() {}

    static String network(RunStart.Network network) {
        return Html.format(
                "%s, sub-net %s, layers: %d, trainable parameters: %,d",
                network.scheme(), network.subNet(), network.layers(), network.parameters());
    }

    /** The images of a run. */
    public static String images(RunStart.Data data) {
        return Html.format(
                "%s: %,d training and %,d test images of %d×%d×%d in %d classes",
                data.name(),
                data.trainingImages(),
                data.testImages(),
                data.channels(),
                data.height(),
                data.width(),
                data.classes());
    }

    /** The recipe of a run, without its seed. */
    public static String recipe(RunStart.Training training) {
        return Html.format(
                "%d epochs of batches of %d, learning rate %s (%s), momentum %s, weight decay %s, augmentation: %s",
                training.epochs(),
                training.batchSize(),
                training.learningRate(),
                training.schedule(),
                training.momentum(),
                training.weightDecay(),
                training.augmentation());
    }

    /** Where a run ran. */
    public static String environment(Environment environment) {
        return Html.format(
                "horesnet %s, DJL %s, %s, Java %s, %s, %s, threads: %d",
                environment.horesnet(),
                environment.djl(),
                environment.engine(),
                environment.java(),
                environment.system(),
                environment.device(),
                environment.threads());
    }
}
