package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.StepMetrics;
import io.github.horesnet.samples.page.Curve;
import io.github.horesnet.samples.page.Figure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of a report: of one run all that it measured, of several runs what can be compared. */
final class ReportFigures {
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;
    private static final String LOSS = "Loss: cross-entropy, nats";
    private static final String ACCURACY = "Accuracy, %";
    private static final String STEP = "h";
    private static final String ERROR = "Error relative to the tolerances";
    private static final String SPEED = "Images a second";
    private static final String MEMORY = "Memory of the process, MB (10⁶ bytes)";

    private ReportFigures() {}

    static List<Figure> of(List<ReportedRun> runs) {
        List<ReportedRun> networks =
                runs.stream().filter(run -> !run.baseline()).toList();
        if (networks.size() > 1) {
            return ofSeveral(runs);
        }
        Stream<Figure> besideTheBaseline = runs.size() == 1
                ? Stream.of()
                : Stream.of(epochs("Test accuracy beside the baseline", ACCURACY, runs, ReportFigures::testAccuracy));
        return Stream.concat(ofOne(networks.get(0)).stream(), besideTheBaseline).toList();
    }

    private static List<Figure> ofOne(ReportedRun run) {
        return List.of(
                new Figure(
                        "Loss",
                        LOSS,
                        List.of(
                                Curves.epochs("training, mean of the epoch", run, EpochMetrics::trainLoss),
                                Curves.epochs("test", run, EpochMetrics::testLoss),
                                Curves.steps(
                                        "training, last steps", true, run, step -> OptionalDouble.of(step.loss())))),
                new Figure(
                        "Accuracy",
                        ACCURACY,
                        List.of(
                                Curves.epochs(
                                        "training, mean of the epoch", run, epoch -> PERCENT * epoch.trainAccuracy()),
                                Curves.epochs("test", run, ReportFigures::testAccuracy),
                                Curves.steps(
                                        "training, last steps",
                                        true,
                                        run,
                                        step -> OptionalDouble.of(PERCENT * step.accuracy())))),
                new Figure(
                        "Learning rate",
                        "Learning rate",
                        List.of(Curves.epochs("learning rate", run, EpochMetrics::learningRate))),
                new Figure("Learnable scalars of the blocks", STEP, Curves.scalars(run, StepMetrics::learnable)),
                new Figure("Controlled steps of the blocks", STEP, Curves.scalars(run, StepMetrics::controlled)),
                new Figure("Error estimates of the blocks", ERROR, Curves.scalars(run, StepMetrics::errors)),
                new Figure(
                        "Norm of the gradients",
                        "Euclidean norm",
                        List.of(Curves.steps("all parameters", false, run, StepMetrics::gradientNorm))),
                new Figure(
                        "Speed",
                        SPEED,
                        List.of(
                                Curves.epochs("mean of the epoch", run, EpochMetrics::imagesPerSecond),
                                Curves.steps(
                                        "last steps", true, run, step -> OptionalDouble.of(step.imagesPerSecond())))),
                new Figure(
                        "Waiting for images",
                        "Share of the time, %",
                        List.of(Curves.steps(
                                "waiting", false, run, step -> OptionalDouble.of(PERCENT * step.waiting())))),
                new Figure(
                        "Memory",
                        MEMORY,
                        List.of(
                                Curves.steps("now", false, run, step -> megabytes(step.residentBytes())),
                                Curves.steps("peak", false, run, step -> megabytes(step.peakBytes())))));
    }

    private static List<Figure> ofSeveral(List<ReportedRun> runs) {
        return List.of(
                epochs("Training loss", LOSS, runs, EpochMetrics::trainLoss),
                epochs("Test loss", LOSS, runs, EpochMetrics::testLoss),
                epochs("Training accuracy", ACCURACY, runs, epoch -> PERCENT * epoch.trainAccuracy()),
                epochs("Test accuracy", ACCURACY, runs, ReportFigures::testAccuracy),
                epochs("Learning rate", "Learning rate", runs, EpochMetrics::learningRate),
                means("Learnable scalars, mean of the blocks", STEP, runs, StepMetrics::learnable),
                means("Controlled steps, mean of the blocks", STEP, runs, StepMetrics::controlled),
                means("Error estimates, mean of the blocks", ERROR, runs, StepMetrics::errors),
                epochs("Speed", SPEED, runs, EpochMetrics::imagesPerSecond),
                new Figure(
                        "Memory, peak",
                        MEMORY,
                        curves(
                                runs,
                                run -> Curves.steps(run.name(), false, run, step -> megabytes(step.peakBytes())))));
    }

    private static Figure epochs(
            String title, String unit, List<ReportedRun> runs, Function<EpochMetrics, Double> value) {
        return new Figure(title, unit, curves(runs, run -> Curves.epochs(run.name(), run, value)));
    }

    private static Figure means(
            String title, String unit, List<ReportedRun> runs, Function<StepMetrics, Map<String, Double>> values) {
        return new Figure(title, unit, curves(runs, run -> Curves.mean(run.name(), run, values)));
    }

    private static List<Curve> curves(List<ReportedRun> runs, Function<ReportedRun, Curve> curve) {
        return runs.stream().map(curve).toList();
    }

    private static double testAccuracy(EpochMetrics epoch) {
        return PERCENT * epoch.testAccuracy();
    }

    private static OptionalDouble megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? OptionalDouble.of(bytes.getAsLong() / MEGA) : OptionalDouble.empty();
    }
}
