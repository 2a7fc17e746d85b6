package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.StepMetrics;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.RunProcess;
import io.github.horesnet.samples.process.ScratchFolder;
import io.github.horesnet.samples.report.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tells how much memory a training takes, from the first steps of it with smaller batches, in processes of their own.
 *
 * @param training its arguments without those of its batches, activations and folder
 * @param batch the images of a step
 * @param allocator that it is to have
 */
public record MemoryTrial(List<String> training, int batch, AllocatorChoice allocator) {
    /** In the first step much is made ready, in the second gradients meet momentum. */
    private static final int STEPS = 3;

    /** Copies the arguments. */
    public MemoryTrial {
        training = List.copyOf(training);
    }

    /**
     * Foretells the peak of the training's process from those with half and a quarter of its batch: what grows with the
     * batch grows in proportion to it.
     *
     * @return bytes; empty where the process fails, or the system does not tell
     */
    public OptionalLong peak(Activations activations) {
        int half = (batch + 1) / 2;
        int quarter = (batch + 3) / 4;
        OptionalLong larger = peak(activations, half);
        if (larger.isEmpty() || half == quarter) {
            return half == batch ? larger : peak(activations, batch);
        }
        OptionalLong smaller = peak(activations, quarter);
        return smaller.isEmpty()
                ? smaller
                : OptionalLong.of(larger.getAsLong()
                        + (larger.getAsLong() - smaller.getAsLong()) * (batch - half) / (half - quarter));
    }

    private OptionalLong peak(Activations activations, int images) {
        return ScratchFolder.use(scratch -> {
            RunFolder run = new RunFolder(scratch.resolve("trial"));
            new RunProcess(arguments(activations, images, run.path()), allocator).runQuietly();
            return Files.exists(run.metrics()) ? last(run.metrics()) : OptionalLong.empty();
        });
    }

    private List<String> arguments(Activations activations, int images, Path folder) {
        List<String> arguments = new ArrayList<>(training);
        arguments.addAll(List.of("--memory", activations.word(), "--batch", "" + images));
        arguments.addAll(List.of("--stop-after", "" + STEPS, "--log-every", "1", "--out", folder.toString()));
        return arguments;
    }

    private static OptionalLong last(Path metrics) {
        List<StepMetrics> steps = RunMetrics.readUnfinished(metrics).metrics().steps();
        return steps.isEmpty()
                ? OptionalLong.empty()
                : steps.get(steps.size() - 1).peakBytes();
    }
}
