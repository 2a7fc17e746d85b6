package io.github.horesnet.samples.reproduce;

import java.util.List;

/**
 * How much of a {@link TrainingExperiment} is trained.
 *
 * @param images the first training images
 * @param testImages the first test images
 * @param seeds how many, from 1
 * @param evaluations about how many F's networks have: whole blocks have as many, or fewer
 * @param subNets the kinds of F
 * @param learningRates the first ones of trainings
 * @param options further ones of {@code train}
 */
record TrainingScale(
        int width,
        int epochs,
        int batch,
        int images,
        int testImages,
        int seeds,
        List<Integer> evaluations,
        List<String> subNets,
        List<Double> learningRates,
        List<String> options) {
    /** Copies the lists. */
    TrainingScale {
        evaluations = List.copyOf(evaluations);
        subNets = List.copyOf(subNets);
        learningRates = List.copyOf(learningRates);
        options = List.copyOf(options);
        if (Math.min(Math.min(width, epochs), Math.min(batch, seeds)) < 1) {
            throw new IllegalArgumentException("found width " + width + ", epochs " + epochs + ", batch " + batch
                    + " and seeds " + seeds + "; expected at least 1 of each");
        }
    }
}
