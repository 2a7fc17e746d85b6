package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Measured;
import io.github.horesnet.samples.bench.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long trainings take, from some steps in a process of their own. */
record Pace(TrainedNetwork network, TrainingScale scale, Launch launch) {
    private static final int STEPS = 2;
    private static final int PIXELS = 32;

    /** Seconds of an F for one image, forward and backward; 0 where they cannot be measured. */
    double secondsPerEvaluation() {
        try {
            Path file = Files.createTempFile("horesnet", ".json");
            try {
                return launch.run(arguments(file)) == 0 ? seconds(Files.readString(file)) : 0;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | JsonSyntaxException e) {
            return 0;
        }
    }

    private double seconds(String measured) {
        List<Double> steps = new Gson().fromJson(measured, Measured.class).whole();
        double step = steps.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return step / scale.batch() / network.evaluations();
    }

    private List<String> arguments(Path file) {
        List<String> arguments = new ArrayList<>(List.of(
                "measure",
                "--code=" + Code.HORESNET,
                "--scheme=" + network.stacking().scheme(),
                "--step=" + network.stacking().step().word(),
                "--evaluations=" + network.evaluations(),
                "--width=" + scale.width(),
                "--batch=" + scale.batch(),
                "--size=" + PIXELS,
                "--workload=" + Workload.TRAINING,
                "--steps=" + STEPS,
                "--out=" + file));
        arguments.addAll(launch.trainingThreads());
        return arguments;
    }
}
