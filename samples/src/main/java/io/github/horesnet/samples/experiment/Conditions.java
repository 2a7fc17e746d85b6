package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.runtime.train.RunStart;

/** What a page says about how its runs were made. */
final class Conditions {
    private Conditions() {}

    static String images(RunStart.Data data) {
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

    static String recipe(RunStart.Training training, int runs) {
        return Html.format(
                "%d epochs of batches of %d, learning rate %s (%s), momentum %s, weight decay %s, augmentation: %s; "
                        + "one run for each scheme and seed, %d in all",
                training.epochs(),
                training.batchSize(),
                training.learningRate(),
                training.schedule(),
                training.momentum(),
                training.weightDecay(),
                training.augmentation(),
                runs);
    }

    static String environment(Environment environment) {
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
