package io.github.horesnet.samples.cli;

import com.google.gson.Gson;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.bench.Case;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Measured;
import io.github.horesnet.samples.bench.Measurement;
import io.github.horesnet.samples.bench.Size;
import io.github.horesnet.samples.bench.Workload;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures one case of {@code bench} in this process. */
@Command(
        name = "measure",
        hidden = true,
        description = "Measures one case of a bench, in this process.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer>, RunsEngine {
    @Option(names = "--code", required = true)
    private Code code;

    @Option(names = "--scheme", required = true)
    private String scheme;

    @Option(names = "--step", required = true, converter = StepConverter.class)
    private Step step;

    @Option(names = "--sub-net", defaultValue = "vgg")
    private String subNet;

    @Option(names = "--evaluations", required = true)
    private int evaluations;

    @Option(names = "--width", required = true)
    private int width;

    @Option(names = "--batch", required = true)
    private int batch;

    @Option(names = "--size", required = true)
    private int pixels;

    @Option(names = "--workload", required = true)
    private Workload workload;

    @Option(names = "--steps", required = true)
    private int steps;

    @Option(names = "--memory", defaultValue = "plain", converter = MemoryConverter.class)
    private Activations memory;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file;

    @Override
    public AllocatorChoice allocator() {
        return allocator.choice();
    }

    @Override
    public Integer call() {
        threads.apply(false);
        allocator.apply();
        write(Measurement.of(new Case(
                code, scheme, step, evaluations, new Size(width, batch, pixels), workload, steps, memory, subNet)));
        return 0;
    }

    /** A file that is there is whole. */
    private void write(Measured measured) {
        try {
            Path unfinished = Path.of(file + ".part");
            Files.writeString(unfinished, new Gson().toJson(measured));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be written", e, "name another folder with --out");
        }
    }
}
