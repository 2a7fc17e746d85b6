package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.bench.Bench;
import io.github.horesnet.samples.bench.BenchPlan;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Peer;
import io.github.horesnet.samples.bench.Size;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures time and memory of networks. */
@Command(
        name = "bench",
        description =
                "Measures time and memory of networks with equally many F's, each in a process of its own: training"
                        + " and inference, by generated blocks, by plain DJL code, of the convolutions alone, and by PyTorch.",
        footer = "What was measured is not measured again: a bench that was interrupted goes on where it was.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private static final String LEARNABLE = ":learnable";

    @Option(
            names = "--schemes",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "Euler,Midpoint,RK4,Verner89,Verner89" + LEARNABLE,
            description = "See 'schemes'; ':learnable' after a name gives its blocks a learnable h; ${DEFAULT-VALUE}.")
    private List<String> schemes;

    @Option(
            names = "--evaluations",
            split = ",",
            paramLabel = "N",
            defaultValue = "14,28",
            description = "F's of a network, or the next fewer that whole blocks have; ${DEFAULT-VALUE}.")
    private List<Integer> evaluations;

    @Option(names = "--width", paramLabel = "CHANNELS", defaultValue = "64", description = "${DEFAULT-VALUE}.")
    private int width;

    @Option(
            names = "--batch",
            split = ",",
            paramLabel = "N",
            defaultValue = "32",
            description = "Images; ${DEFAULT-VALUE}.")
    private List<Integer> batches;

    @Option(names = "--size", paramLabel = "PIXELS", defaultValue = "32", description = "${DEFAULT-VALUE}.")
    private int pixels;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            defaultValue = "3",
            description = "Processes for each case; ${DEFAULT-VALUE}.")
    private int repetitions;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "5",
            description = "Steps that count in each process; ${DEFAULT-VALUE}.")
    private int steps;

    @Option(
            names = "--quick",
            description = "Two tiny networks and 1 repetition unless options say otherwise: a minute.")
    private boolean quick;

    @Option(
            names = "--targets",
            description = "Also measure what single targets need: batches of 120 and 128, recomputed activations, 1,002"
                    + " layers.")
    private boolean targets;

    @Option(
            names = "--peer",
            paramLabel = "FOLDER",
            description = "Also measure the networks of the Python program bench.py there, if Python has PyTorch.")
    private Optional<Path> peer;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "bench",
            description = "For index.html, bench.json and a file of each case; ${DEFAULT-VALUE}.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Peer> program = peer.flatMap(Peer::in);
        if (peer.isPresent() && program.isEmpty()) {
            System.out.println("peer: no python3 with PyTorch was found (Debian: apt install python3-torch); left out");
        }
        Set<Code> codes = EnumSet.of(Code.HORESNET, Code.PLAIN, Code.FLOOR);
        program.ifPresent(found -> codes.add(Code.PEER));
        if (allocator.choice().library().isPresent()) {
            program.ifPresent(found -> codes.add(Code.PEER_PRELOADED));
            if (targets) {
                codes.add(Code.TRIMMED);
            }
        }
        BenchPlan plan = new BenchPlan(
                codes,
                quickly(schemes, "--schemes", List.of("Euler", "RK4")).stream()
                        .map(BenchCommand::stacking)
                        .toList(),
                quickly(evaluations, "--evaluations", List.of(4)),
                sizes(),
                targets,
                Arguments.positive("--steps", quickly(steps, "--steps", 2)),
                Arguments.positive("--repetitions", quickly(repetitions, "--repetitions", 1)));
        evaluations.forEach(number -> Arguments.positive("--evaluations", number));
        String command =
                Invocation.of(spec.root().commandLine().getParseResult().originalArgs());
        return new Bench(plan, program, allocator.choice(), threads.arguments(), command, folder).run(System.out)
                ? 0
                : 1;
    }

    private List<Size> sizes() {
        return quickly(batches, "--batch", List.of(4)).stream()
                .map(batch -> new Size(
                        Arguments.positive("--width", quickly(width, "--width", 16)),
                        Arguments.positive("--batch", batch),
                        Arguments.positive("--size", quickly(pixels, "--size", 8))))
                .toList();
    }

    private <T> T quickly(T given, String option, T tiny) {
        return quick && !spec.commandLine().getParseResult().hasMatchedOption(option) ? tiny : given;
    }

    private static Stacking stacking(String name) {
        return name.endsWith(LEARNABLE)
                ? new Stacking(name.substring(0, name.length() - LEARNABLE.length()), Step.LEARNABLE, "vgg")
                : new Stacking(name, Step.FIXED, "vgg");
    }
}
