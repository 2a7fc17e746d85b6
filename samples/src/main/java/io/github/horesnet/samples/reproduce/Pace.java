package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Measured;
import io.github.horesnet.samples.bench.Workload;
import io.github.horesnet.samples.experiment.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What trainings take, from some steps in a process of their own. */
record Pace(TrainedNetwork network, TrainingScale scale, Launch launch) {
    private static final int STEPS = 2;
    private static final int PIXELS = 32;

    /** Operations of the paper's F for a pixel of a channel pair, forward and backward: two convolutions of 3×3. */
    private static final double OPERATIONS = 2 * 9 * 2 * 3;

    /** Of a step: some seconds on 2 cores. */
    private static final double SOON = 5e11;

    private static final String MEMORY = "--memory";

    boolean isSoonMeasured() {
        double pixels = (double) PIXELS * PIXELS * scale.batch();
        return OPERATIONS * pixels * scale.width() * scale.width() * network.evaluations() < SOON;
    }

    /** The seconds of an F for one image, forward and backward, and the memory of the process. */
    Cost measure() {
        try {
            Path file = Files.createTempFile("horesnet", ".json");
            try {
                return launch.run(arguments(file)) == 0 ? cost(Files.readString(file)) : Cost.UNKNOWN;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | JsonSyntaxException e) {
            return Cost.UNKNOWN;
        }
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
        List<String> arguments = new ArrayList<>(List.of(
                "measure",
                "--code=" + Code.HORESNET,
                "--scheme=" + network.stacking().scheme(),
                "--step=" + network.stacking().step().word(),
                "--sub-net=" + network.stacking().subNet(),
                "--evaluations=" + network.evaluations(),
                "--width=" + scale.width(),
                "--batch=" + scale.batch(),
                "--size=" + PIXELS,
                "--workload=" + Workload.TRAINING,
                "--steps=" + STEPS,
                "--out=" + file));
        Arguments.value(MEMORY, scale.options()).ifPresent(way -> arguments.addAll(List.of(MEMORY, way)));
        arguments.addAll(launch.trainingThreads());
        return arguments;
    }
}
