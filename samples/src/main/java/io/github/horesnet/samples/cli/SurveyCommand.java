package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.experiment.Comparison;
import io.github.horesnet.samples.experiment.Contender;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.subnet.Separable;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains every kind of network. */
@Command(
        name = "survey",
        description =
                "Trains every network of the paper's Table 1, and every sub-net stacked by RK4, on the same images,"
                        + " and prints what they reach: bottleneck, se-bottleneck, cot, attention, vit and feed-forward"
                        + " behind a stem that makes the images smaller, the first three with channels rounded up to a"
                        + " multiple of 32, a controlled step with tolerance 50, and SecondOrder at a lower rate.",
        footer = "A finished run is not repeated: a survey that was interrupted goes on where it was.",
        mixinStandardHelpOptions = true,
        defaultValueProvider = Demonstration.class,
        sortOptions = false)
final class SurveyCommand implements Callable<Integer> {
    private static final int SUB_NETS = 8;
    private static final String VGG = "vgg";
    private static final String SYMMETRIC = "symmetric";
    private static final String SECOND_ORDER = "SecondOrder";

    /** For what larger rates lead astray: a second-order network, which adds up what its F's give twice. */
    private static final String LOWER_RATE = "0.01";

    /** Verner's b − b̂ is large, and its step follows the eighth root of the error: below, the step shrinks to nothing. */
    private static final String VERNERS_TOLERANCE = "50";

    /** Over all pixels these see too little of an image, or need time that grows with the square of their number. */
    private static final Set<String> BEHIND_LARGE_STEM =
            Set.of("bottleneck", "se-bottleneck", "cot", "attention", "vit", "feed-forward");

    /** A quarter of their channels go into convolutions, or are divided among filters that 8 channels share. */
    private static final Set<String> BY_THE_QUARTER = Set.of("bottleneck", "se-bottleneck", "cot");

    private static final int UNIT = 32;

    @Option(names = "--width", defaultValue = "64", paramLabel = "CHANNELS", description = "${DEFAULT-VALUE}.")
    private int width;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private TrainingOptions training;

    @Option(
            names = "--out",
            defaultValue = "survey",
            paramLabel = "FOLDER",
            description = "For index.html and a folder of each run; ${DEFAULT-VALUE}.")
    private Path folder;

    @Override
    public Integer call() {
        List<String> arguments = training.arguments(List.of());
        String command = "java -jar horesnet.jar survey --width " + width + " --seed " + seed + " "
                + String.join(" ", arguments) + " --out " + folder;
        return new Comparison(contenders(), List.of(seed), arguments, training.allocator(), command, folder)
                        .run(System.out)
                ? 0
                : 1;
    }

    private List<Contender> contenders() {
        return Stream.of(
                        of(VGG, Step.FIXED, "ResNet", "Midpoint", "RK4", "Verner89"),
                        of(VGG, Step.LEARNABLE, "Verner89"),
                        of(VGG, Step.CONTROLLED, "Verner89"),
                        of(VGG, Step.FIXED, "PolyNetPoly2", "PolyNetPoly3", "PolyNetMpoly2", "PolyNet2Way"),
                        of(VGG, Step.FIXED, "RevNet", "LMResNet", "MomentumResNet", "NODE"),
                        of(SYMMETRIC, Step.FIXED, "Hamiltonian"),
                        of(SYMMETRIC, Step.FIXED, SECOND_ORDER),
                        of(Separable.class.getName(), Step.FIXED, "AdamsBashforth2"),
                        SubNets.names().stream()
                                .filter(name -> !name.equals(VGG))
                                .flatMap(name -> of(name, Step.FIXED, "RK4")))
                .flatMap(contenders -> contenders)
                .toList();
    }

    /** Networks of so many sub-nets, or as few as one block has. */
    private Stream<Contender> of(String subNet, Step step, String... schemes) {
        return Stream.of(schemes)
                .map(scheme -> new Stacking(scheme, step, subNet))
                .map(stacking -> new Contender(stacking, Math.max(1, SUB_NETS / subNets(stacking)), options(stacking)));
    }

    /** The sub-nets of a block that are not the same. */
    private static int subNets(Stacking stacking) {
        List<Evaluation> evaluations = stacking.facts().scheme().evaluations();
        return (int) stacking.plan().stages().stream()
                .map(stage -> evaluations.get(stage - 1).shared().orElse("of stage " + stage))
                .distinct()
                .count();
    }

    private List<String> options(Stacking stacking) {
        List<String> options = new ArrayList<>(List.of("--width", "" + width(stacking.subNet())));
        if (BEHIND_LARGE_STEM.contains(stacking.subNet())) {
            options.addAll(List.of("--stem", "large"));
        }
        if (stacking.scheme().equals(SECOND_ORDER)) {
            options.addAll(List.of("--lr", LOWER_RATE));
        }
        if (stacking.step() == Step.CONTROLLED) {
            options.addAll(List.of("--absolute-tolerance", VERNERS_TOLERANCE));
            options.addAll(List.of("--relative-tolerance", VERNERS_TOLERANCE));
        }
        return options;
    }

    private int width(String subNet) {
        int unit = BY_THE_QUARTER.contains(subNet) ? UNIT : 1;
        return (width + unit - 1) / unit * unit;
    }
}
