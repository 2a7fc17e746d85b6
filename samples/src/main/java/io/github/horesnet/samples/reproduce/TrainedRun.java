package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.samples.report.RunFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * A training in a process of its own, whose parts are epochs; one that stopped since it diverged is done too.
 *
 * @param trainings the folder of all trainings, which experiments share
 */
record TrainedRun(TrainedNetwork network, int seed, TrainingScale scale, Path trainings, Launch launch) implements Run {
    @Override
    public String name() {
        return network.name() + ", seed " + seed;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(network.arguments(scale, seed));
        arguments.addAll(scale.options());
        return launch.training(arguments);
    }

    /** Another training has another folder, whatever its experiment is called; threads change no more than rounding. */
    RunFolder folder() {
        UUID digest = Launch.digest(arguments());
        String name = network.stacking().name() + "-f" + network.evaluations() + "-seed" + seed + "-" + digest;
        return new RunFolder(trainings.resolve(name.replace(' ', '-')));
    }

    /** What was measured, so far or in all. */
    Optional<RunMetrics> metrics() {
        Path file = folder().metrics();
        return isBegun(file) ? Optional.of(RunMetrics.readUnfinished(file).metrics()) : Optional.empty();
    }

    /** Whether a first line is whole: a process may be killed before it is. */
    private static boolean isBegun(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int found = bytes.read();
            while (found >= 0 && found != '\n') {
                found = bytes.read();
            }
            return found == '\n';
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be read", e, "name another folder with --out");
        }
    }

    private static boolean hasEnded(RunMetrics metrics) {
        return metrics.summary().filter(summary -> !summary.interrupted()).isPresent();
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public int parts() {
        return scale.epochs();
    }

    @Override
    public int done() {
        return metrics()
                .map(found -> hasEnded(found) ? parts() : found.epochs().size())
                .orElse(0);
    }

    /** In evaluations of F for an image. */
    @Override
    public double workLeft() {
        return (double) (parts() - done()) * launch.images(scale.images()) * network.evaluations();
    }

    @Override
    public Object identity() {
        return folder();
    }

    /** The layers of its F's, whose maps are what takes memory. */
    @Override
    public double size() {
        return network.evaluations()
                * SubNets.named(network.stacking().subNet()).layers();
    }

    /** Whether some steps of it take moments. */
    boolean isSoonMeasured() {
        return new Pace(network, scale, launch).isSoonMeasured();
    }

    @Override
    public Cost cost() {
        return new Pace(network, scale, launch).measure();
    }

    @Override
    public void go(IntConsumer saved) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of("--out", folder().path().toString(), "--resume"));
        int status = launch.train(name(), arguments);
        if (metrics().filter(TrainedRun::hasEnded).isEmpty()) {
            throw new RunException("its process ended with status " + status + "; its reason stands above, and "
                    + "'reproduce' goes on with it when it is started again");
        }
        saved.accept(parts());
    }
}
