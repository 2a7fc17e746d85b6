package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.reproduce.Experiments;
import io.github.horesnet.samples.reproduce.ImageSource;
import io.github.horesnet.samples.reproduce.Launch;
import io.github.horesnet.samples.reproduce.Reproduction;
import io.github.horesnet.samples.reproduce.Scale;
import io.github.horesnet.samples.reproduce.Setting;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reproduces tables and figures of the paper. */
@Command(
        name = "reproduce",
        description =
                "Computes tables and figures of the paper anew, and writes a page for each, with the paper's values"
                        + " beside its own.",
        footer = "What is computed is not computed again: where it was interrupted, it goes on where it was.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReproduceCommand implements Callable<Integer>, RunsEngine {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "One of ${COMPLETION-CANDIDATES}; or 'all'.")
    private List<String> names;

    @Option(
            names = "--scale",
            defaultValue = "tiny",
            converter = ScaleConverter.class,
            paramLabel = "SCALE",
            description =
                    "How much on 2 cores: trial (a minute, to see that all works), tiny (minutes), small (hours) or paper"
                            + " (as the paper; days); ${DEFAULT-VALUE} unless given.")
    private Scale scale;

    @Mixin
    private OverrideOptions overrides;

    @Option(
            names = "--scheme",
            split = ",",
            paramLabel = "NAME",
            description = "Schemes that join those of the paper; see 'schemes'.")
    private List<String> schemes = List.of();

    @Option(
            names = "--parallel",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Trainings at once, which share the processors unless --threads is given: times say less then;"
                            + " ${DEFAULT-VALUE}.")
    private int parallel;

    @Mixin
    private DataOptions data;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(
            names = "--out",
            defaultValue = "reproduction",
            paramLabel = "FOLDER",
            description =
                    "For a folder of each scale, with one of each experiment, and of each set of values in place of the scale's; ${DEFAULT-VALUE}.")
    private Path folder;

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
        List<String> asked = Experiments.named(names);
        threads.apply(data.needsDownload());
        allocator.apply();
        String command =
                Invocation.of(spec.root().commandLine().getParseResult().originalArgs());
        Setting setting = new Setting(
                scale,
                overrides.overrides(),
                schemes,
                new ImageSource(data::images),
                new Launch(data.arguments(), threads.arguments(), parallel, allocator.choice()),
                folder,
                command);
        return new Reproduction(asked, setting).run(spec.commandLine().getOut()) ? 0 : 1;
    }

    /** The names of experiments, for the help. */
    static final class ExperimentNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Experiments.names().iterator();
        }
    }
}
