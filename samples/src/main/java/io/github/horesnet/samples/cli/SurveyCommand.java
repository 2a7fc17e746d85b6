package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.experiment.Comparison;
import io.github.horesnet.samples.experiment.Contender;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.subnet.Separable;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.List;
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
                        + " and prints what they reach.",
        footer = "A finished run is not repeated: a survey that was interrupted goes on where it was.",
        mixinStandardHelpOptions = true,
        defaultValueProvider = Demonstration.class,
        sortOptions = false)
final class SurveyCommand implements Callable<Integer> {
    private static final int SUB_NETS = 8;
    private static final String VGG = "vgg";
    private static final String SYMMETRIC = "symmetric";

    /** Verner's b − b̂ is large, and its step follows the eighth root of the error: below, the step shrinks to nothing. */
    private static final String VERNERS_TOLERANCE = "5";

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
        List<String> arguments = training.arguments(List.of("--width", "" + width));
        String command =
                "java -jar horesnet.jar survey --seed " + seed + " " + String.join(" ", arguments) + " --out " + folder;
        return new Comparison(contenders(), List.of(seed), arguments, command, folder).run(System.out) ? 0 : 1;
    }

    private static List<Contender> contenders() {
        return Stream.of(
                        of(VGG, Step.FIXED, "ResNet", "Midpoint", "RK4", "Verner89"),
                        of(VGG, Step.LEARNABLE, "Verner89"),
                        of(VGG, Step.CONTROLLED, "Verner89"),
                        of(VGG, Step.FIXED, "PolyNetPoly2", "PolyNetPoly3", "PolyNetMpoly2", "PolyNet2Way"),
                        of(VGG, Step.FIXED, "RevNet", "LMResNet", "MomentumResNet", "NODE"),
                        of(SYMMETRIC, Step.FIXED, "Hamiltonian"),
                        of(SYMMETRIC, Step.LEARNABLE, "SecondOrder"),
                        of(Separable.class.getName(), Step.FIXED, "AdamsBashforth2"),
                        SubNets.names().stream()
                                .filter(name -> !name.equals(VGG))
                                .flatMap(name -> of(name, Step.FIXED, "RK4")))
                .flatMap(contenders -> contenders)
                .toList();
    }

    /** Networks of so many F's, or as few as one block has. */
    private static Stream<Contender> of(String subNet, Step step, String... schemes) {
        return Stream.of(schemes)
                .map(scheme -> new Stacking(scheme, step, subNet))
                .map(stacking -> {
                    int stages = stacking.plan().stages().size();
                    List<String> options = step == Step.CONTROLLED
                            ? List.of(
                                    "--absolute-tolerance",
                                    VERNERS_TOLERANCE,
                                    "--relative-tolerance",
                                    VERNERS_TOLERANCE)
                            : List.of();
                    return new Contender(stacking, Math.max(1, SUB_NETS / stages), options);
                });
    }
}
