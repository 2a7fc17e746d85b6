package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.experiment.Stacking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user chooses in place of what a scale says.
 *
 * @param width the channels of the maps in trainings, landscapes and benches
 * @param subNets the kinds of F in trainings; the scale's if there are none
 * @param seeds how many networks of a kind are trained, and how many are in landscapes
 * @param epochs of trainings
 */
public record Overrides(
        Optional<Integer> width, List<String> subNets, Optional<Integer> seeds, Optional<Integer> epochs) {
    /** All is as the scale says. */
    public static final Overrides NONE = new Overrides(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    private static final String WIDTH = "--width";
    private static final String SUB_NET = "--sub-net";
    private static final String SEEDS = "--seeds";
    private static final String EPOCHS = "--epochs";

    /**
     * Checks the numbers and the names.
     *
     * @throws RunException if a number is below 1 or a sub-net is unknown
     */
    public Overrides {
        width.ifPresent(number -> Arguments.positive(WIDTH, number));
        seeds.ifPresent(number -> Arguments.positive(SEEDS, number));
        epochs.ifPresent(number -> Arguments.positive(EPOCHS, number));
        subNets.forEach(Stacking::requireSubNet);
        subNets = subNets.stream().distinct().toList();
    }

    /** The options that ask for them. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        width.ifPresent(value -> options.addAll(List.of(WIDTH, "" + value)));
        if (!subNets.isEmpty()) {
            options.addAll(List.of(SUB_NET, String.join(",", subNets)));
        }
        seeds.ifPresent(value -> options.addAll(List.of(SEEDS, "" + value)));
        epochs.ifPresent(value -> options.addAll(List.of(EPOCHS, "" + value)));
        return options;
    }

    TrainingScale of(TrainingScale scale) {
        return new TrainingScale(
                width.orElse(scale.width()),
                epochs.orElse(scale.epochs()),
                scale.batch(),
                scale.images(),
                scale.testImages(),
                seeds.orElse(scale.seeds()),
                scale.evaluations(),
                subNets.isEmpty() ? scale.subNets() : subNets,
                scale.learningRates(),
                scale.options());
    }

    LandscapeExperiment.Extent of(LandscapeExperiment.Extent extent) {
        return new LandscapeExperiment.Extent(
                extent.side(), extent.images(), width.orElse(extent.width()), seeds.orElse(extent.seeds()));
    }

    /** The options of a bench. */
    List<String> of(List<String> bench) {
        return width.map(value -> Stream.concat(
                                Arguments.without(List.of(WIDTH), bench).stream(), Stream.of(WIDTH, "" + value))
                        .toList())
                .orElse(bench);
    }
}
