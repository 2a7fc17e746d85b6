package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.experiment.Comparison;
import io.github.horesnet.samples.experiment.Contender;
import io.github.horesnet.samples.experiment.Stacking;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains networks of equal depth by several schemes. */
@Command(
        name = "compare",
        description = "Trains networks of equal depth, one for each scheme and seed, on the same images, and writes a"
                + " page with their curves.",
        footer = "A finished run is not repeated: a comparison that was interrupted goes on where it was.",
        mixinStandardHelpOptions = true,
        defaultValueProvider = Demonstration.class,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Option(
            names = "--schemes",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "Euler,Midpoint,RK4,Verner89",
            description = "See 'schemes'; ${DEFAULT-VALUE}.")
    private List<String> schemes;

    @Option(
            names = "--layers",
            defaultValue = "30",
            paramLabel = "N",
            description = "The most layers, as the paper counts them; ${DEFAULT-VALUE}.")
    private int layers;

    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "1",
            paramLabel = "N",
            description = "One run each; ${DEFAULT-VALUE}.")
    private List<Long> seeds;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private TrainingOptions training;

    @Option(
            names = "--out",
            defaultValue = "comparison",
            paramLabel = "FOLDER",
            description = "For index.html and a folder of each run; ${DEFAULT-VALUE}.")
    private Path folder;

    @Override
    public Integer call() {
        List<Contender> contenders = schemes.stream().map(this::contender).toList();
        List<String> arguments = training.arguments(network.arguments());
        return new Comparison(contenders, seeds, arguments, training.allocator(), command(arguments), folder)
                        .run(System.out)
                ? 0
                : 1;
    }

    private String command(List<String> arguments) {
        return "java -jar horesnet.jar compare --schemes " + String.join(",", schemes)
                + " --layers " + layers
                + " --step " + network.step().word()
                + " --sub-net " + network.subNet()
                + " --seeds " + seeds.stream().map(String::valueOf).collect(Collectors.joining(","))
                + " " + String.join(" ", arguments)
                + " --out " + folder;
    }

    private Contender contender(String scheme) {
        Stacking stacking = new Stacking(scheme, network.step(), network.subNet());
        return new Contender(stacking, stacking.blocksWithin(layers, network.resolutions()));
    }
}
