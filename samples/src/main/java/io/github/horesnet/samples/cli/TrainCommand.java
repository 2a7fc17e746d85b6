package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.data.Workers;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.train.Progress;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.StopRequest;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.experiment.MemoryTrial;
import io.github.horesnet.samples.experiment.Recording;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.experiment.TrainingRun;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.Interruption;
import io.github.horesnet.samples.report.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains one network. */
@Command(
        name = "train",
        description = "Trains a network of one scheme's blocks, by the paper's recipe unless options say otherwise.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCommand implements Callable<Integer>, RunsEngine {
    @Option(
            names = "--scheme",
            defaultValue = "RK4",
            paramLabel = "NAME",
            description = "See 'schemes'; ${DEFAULT-VALUE}.")
    private String scheme;

    @ArgGroup
    private @Nullable Size size;

    /** How deep. */
    static final class Size {
        @Option(
                names = "--blocks",
                paramLabel = "N",
                description = "Blocks, at all resolutions; 1 unless --layers is given.")
        private Optional<Integer> blocks;

        @Option(names = "--layers", paramLabel = "N", description = "Layers as the paper counts them.")
        private Optional<Integer> layers;
    }

    @Mixin
    private NetworkOptions network;

    @Mixin
    private BudgetOption budget;

    @Option(names = "--stop-after", hidden = true, paramLabel = "STEPS", description = "Ends the run early.")
    private Optional<Integer> stopAfter;

    @Mixin
    private DataOptions data;

    @Mixin
    private RecipeOptions recipe;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of weights, order and augmentation; ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--baseline", description = "Train logistic regression on the same images first.")
    private boolean baseline;

    @Mixin
    private RecordOptions records;

    @Mixin
    private ThreadOption threads;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Threads that prepare images ahead of training, 0 for none; one for each processor, at most 4, unless"
                            + " given. They change no result.")
    private Optional<Integer> workers;

    @Mixin
    private AllocatorOption allocator;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description =
                    "For metrics.jsonl, report.html, checkpoints and the model; runs in it are never overwritten.")
    private Path folder;

    @Mixin
    private CheckpointOptions checkpoints;

    @Spec
    private CommandSpec spec;

    @Override
    public AllocatorChoice allocator() {
        return allocator.choice();
    }

    @Override
    public boolean mayBeCutOff() {
        return false;
    }

    @Override
    public Integer call() {
        threads.apply(data.needsDownload());
        Stacking stacking = new Stacking(scheme, network.step(), network.subNet());
        int blocks = blocks(stacking);
        var chosenRecipe = recipe.recipe(seed);
        int preparing = workers();
        Recording recording =
                records.recording(spec.commandLine().getParseResult().originalArgs());
        ImageSplits images = data.images();
        NetworkSpec described = describe(stacking, blocks, images);
        HoResNet built = network(described, activations(stacking, described, images));
        System.out.println(allocator.apply());
        StopRequest stop = new StopRequest();
        TrainingRun run = new TrainingRun(
                stacking,
                built,
                images,
                chosenRecipe,
                folder,
                recording,
                checkpoints.continuity(stop),
                preparing,
                stopAfter
                        .<RunListener>map(steps -> new StepLimit(steps, stop))
                        .orElseGet(() -> new Progress(System.out, Progress.onTerminal())));
        return Interruption.waitingFor(() -> status(run), stop);
    }

    private int status(TrainingRun run) {
        boolean interrupted = run.run(baseline).interrupted();
        budget.taken().ifPresent(System.out::println);
        System.out.println("Report: " + new RunFolder(folder).report());
        if (interrupted) {
            System.out.println("The state is saved in " + folder + "; go on with the same options and --resume");
            return Interruption.STATUS;
        }
        return 0;
    }

    private int workers() {
        int count = workers.orElseGet(Workers::usual);
        if (count < 0) {
            throw new RunException("--workers: found " + count + "; expected at least 0");
        }
        return count;
    }

    private int blocks(Stacking stacking) {
        return Optional.ofNullable(size)
                .flatMap(given -> given.layers
                        .map(layers -> stacking.blocks(layers, network.resolutions()))
                        .or(() -> given.blocks))
                .orElse(1);
    }

    private NetworkSpec describe(Stacking stacking, int blocks, ImageSplits images) {
        ImageSet training = images.training();
        return network.spec(stacking, blocks, training.classes().size(), training.imageSize());
    }

    /** Built before anything is written, so that what does not fit together leaves no folder. */
    private static HoResNet network(NetworkSpec described, Activations activations) {
        try {
            return described.network(activations);
        } catch (IllegalArgumentException e) {
            throw new RunException(String.valueOf(e.getMessage()));
        }
    }

    private Activations activations(Stacking stacking, NetworkSpec described, ImageSplits images) {
        int batch = Math.min(recipe.batch(), images.training().size());
        return budget.choose(
                        described, () -> new MemoryTrial(arguments(stacking, described), batch, allocator.choice()))
                .orElse(network.activations());
    }

    /** The arguments of a training like this one, without those of its batches and of what it leaves. */
    private List<String> arguments(Stacking stacking, NetworkSpec described) {
        int blocks = described.resolutions().totalBlocks();
        List<String> arguments = new ArrayList<>(List.of("train", "--scheme", scheme, "--blocks", "" + blocks));
        arguments.addAll(List.of(
                "--sub-net", stacking.subNet(), "--step", stacking.step().word(), "--seed", "" + seed));
        arguments.addAll(network.arguments());
        arguments.addAll(data.arguments());
        arguments.addAll(Arguments.without(List.of("--batch"), recipe.arguments()));
        arguments.addAll(threads.arguments());
        workers.ifPresent(count -> arguments.addAll(List.of("--workers", "" + count)));
        return arguments;
    }
}
