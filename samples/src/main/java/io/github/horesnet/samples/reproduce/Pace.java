package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.samples.bench.Case;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Measured;
import io.github.horesnet.samples.bench.Size;
import io.github.horesnet.samples.bench.Workload;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.process.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What trainings take, from some steps in a process of their own. */
record Pace(TrainedNetwork network, TrainingScale scale, Launch launch) {
    private static final int STEPS = 2;
    private static final int PIXELS = 32;

    /** Operations of the paper's F for a pixel of a channel pair, forward and backward: two convolutions of 3×3. */
    private static final double OPERATIONS = 2 * 9 * 2 * 3;

    /** Of a step: some seconds on 2 cores. */
    private static final double SOON = 5e11;

    boolean isSoonMeasured() {
        double pixels = (double) PIXELS * PIXELS * scale.batch();
        return OPERATIONS * pixels * scale.width() * scale.width() * network.evaluations() < SOON;
    }

    /** The seconds of an F for one image, forward and backward, and the memory of the process. */
    Cost measure() {
        return ScratchFolder.use(folder -> {
            Path file = folder.resolve("measured.json");
            try {
                return launch.run(arguments(file)) == 0 ? cost(Files.readString(file)) : Cost.UNKNOWN;
            } catch (IOException | JsonSyntaxException e) {
                return Cost.UNKNOWN;
            }
        });
    }

    private Cost cost(String json) {
        Measured measured = new Gson().fromJson(json, Measured.class);
        double step = measured.whole().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Cost(step / scale.batch() / network.evaluations(), measured.peak());
    }

    private List<String> arguments(Path file) {
        Case measured = new Case(
                Code.HORESNET,
                network.stacking().scheme(),
                network.stacking().step(),
                network.evaluations(),
                new Size(scale.width(), scale.batch(), PIXELS),
                Workload.TRAINING,
                STEPS,
                activations(),
                network.stacking().subNet());
        List<String> arguments = new ArrayList<>(measured.arguments());
        arguments.add("--out=" + file);
        arguments.addAll(launch.trainingThreads());
        return arguments;
    }

    private Activations activations() {
        Optional<String> word = Arguments.value("--memory", scale.options());
        return Stream.of(Activations.values())
                .filter(way -> word.filter(way.word()::equals).isPresent())
                .findFirst()
                .orElse(Activations.STORED);
    }
}
