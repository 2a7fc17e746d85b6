package io.github.horesnet.samples.cli;

import static java.util.stream.Collectors.joining;

import io.github.horesnet.runtime.augment.AutoAugment;
import io.github.horesnet.runtime.augment.Cutout;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.Schedule;
import io.github.horesnet.runtime.train.StepSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How networks are trained; the paper's recipe unless an option says otherwise. */
final class RecipeOptions {
    private static final int CROP_PADDING = 4;
    private static final double DIVISOR = 10;

    /** A schedule by name. */
    enum ScheduleName {
        PAPER,
        CONSTANT,
        COSINE;

        Schedule schedule() {
            return switch (this) {
                case PAPER -> Schedule.paper();
                case CONSTANT -> Schedule.constant();
                case COSINE -> Schedule.cosine();
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--epochs", defaultValue = "260", paramLabel = "N", description = "Epochs; ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--batch", defaultValue = "128", paramLabel = "N", description = "Images a step; ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--lr", defaultValue = "0.1", paramLabel = "RATE", description = "Learning rate; ${DEFAULT-VALUE}.")
    private double learningRate;

    @Option(
            names = "--schedule",
            defaultValue = "paper",
            paramLabel = "NAME",
            description = "How the learning rate falls: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}.")
    private ScheduleName schedule;

    @Option(
            names = "--milestones",
            split = ",",
            paramLabel = "N",
            description = "Instead of a schedule: epochs after which the learning rate is a tenth of that before.")
    private List<Integer> milestones = List.of();

    @Option(
            names = "--warm-up",
            defaultValue = "0",
            paramLabel = "N",
            description = "Epochs in which the learning rate rises to the schedule's; ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--momentum", defaultValue = "0.9", paramLabel = "M", description = "Momentum; ${DEFAULT-VALUE}.")
    private double momentum;

    @Option(
            names = "--weight-decay",
            defaultValue = "1e-4",
            paramLabel = "D",
            description = "Weight decay; ${DEFAULT-VALUE}.")
    private double weightDecay;

    @Option(names = "--crop-and-flip", description = "Crop each training image at random from a padded one, and flip.")
    private boolean cropAndFlip;

    @Option(
            names = "--auto-augment",
            description = "Then change it by one of the 25 sub-policies that AutoAugment found on CIFAR-10.")
    private boolean autoAugment;

    @Option(
            names = "--cutout",
            paramLabel = "N",
            description = "Then cover a square of N × N pixels with grey; 16 is usual for CIFAR-10.")
    private Optional<Integer> cutout;

    @Mixin
    private RefinementOptions refinements;

    /** The recipe for a seed. */
    Recipe recipe(long seed) {
        return new Recipe(
                epochs,
                batch,
                learningRate,
                warmUp == 0 ? schedule() : schedule().afterWarmUp(warmUp),
                momentum,
                weightDecay,
                augmentation(),
                refinements.refinements(),
                seed);
    }

    int batch() {
        return batch;
    }

    private Schedule schedule() {
        return milestones.isEmpty() ? schedule.schedule() : new StepSchedule(epochs, milestones, DIVISOR);
    }

    private Augmentation augmentation() {
        Augmentation augmentation = cropAndFlip ? Augmentation.cropAndFlip(CROP_PADDING) : Augmentation.none();
        if (autoAugment) {
            augmentation = augmentation.then(AutoAugment.cifar10());
        }
        return cutout.isPresent() ? augmentation.then(new Cutout(cutout.get())) : augmentation;
    }

    /** The arguments that give these options to another command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--epochs",
                "" + epochs,
                "--batch",
                "" + batch,
                "--lr",
                "" + learningRate,
                "--schedule",
                "" + schedule));
        arguments.addAll(
                List.of("--warm-up", "" + warmUp, "--momentum", "" + momentum, "--weight-decay", "" + weightDecay));
        if (!milestones.isEmpty()) {
            arguments.addAll(List.of(
                    "--milestones", milestones.stream().map(String::valueOf).collect(joining(","))));
        }
        if (cropAndFlip) {
            arguments.add("--crop-and-flip");
        }
        if (autoAugment) {
            arguments.add("--auto-augment");
        }
        cutout.ifPresent(side -> arguments.addAll(List.of("--cutout", "" + side)));
        arguments.addAll(refinements.arguments());
        return arguments;
    }
}
