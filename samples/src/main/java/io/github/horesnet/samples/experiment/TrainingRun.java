package io.github.horesnet.samples.experiment;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.train.Checkpoints;
import io.github.horesnet.runtime.train.MetricsWriter;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.runtime.train.StopRequest;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A training run that leaves what it measured and made in a folder.
 *
 * @param network not initialised
 * @param folder where {@code metrics.jsonl}, {@code baseline.jsonl} and the folders {@code checkpoints} and {@code model}
 *     go
 * @param saving how often the state is saved within an epoch
 * @param resume whether to go on with the run in the folder, where there is one
 * @param stop ends the run early
 * @param display is told what happens
 */
public record TrainingRun(
        Stacking stacking,
        HoResNet network,
        ImageSplits images,
        Recipe recipe,
        Path folder,
        Duration saving,
        boolean resume,
        StopRequest stop,
        RunListener display) {
    private static final double BASELINE_LEARNING_RATE = 0.001;

    /** The file with the metrics of the network in a run's folder. */
    public static Path metrics(Path folder) {
        return folder.resolve("metrics.jsonl");
    }

    /**
     * Trains the network, and saves it where the run is not interrupted.
     *
     * @param withBaseline whether logistic regression on the pixels is trained first, on the same images
     * @return what it came to
     * @throws RunException if the run cannot start, go on, or be saved
     */
    public RunSummary run(boolean withBaseline) {
        if (Files.exists(metrics(folder)) && !resume) {
            throw new RunException(
                    "Folder " + folder + ": holds a run already; go on with it by --resume, or name another folder");
        }
        try (MetricsWriter metrics = writer(metrics(folder))) {
            if (withBaseline && !Files.exists(checkpoints().last())) {
                runBaseline();
            }
            return runNetwork(metrics);
        }
    }

    private MetricsWriter writer(Path file) {
        return resume ? MetricsWriter.resuming(file) : new MetricsWriter(file);
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(folder.resolve("checkpoints"), saving, resume);
    }

    private void runBaseline() {
        Recipe plain = recipe.withLearningRate(BASELINE_LEARNING_RATE).withAugmentation(Augmentation.none());
        Subject regression =
                Subject.logisticRegression(images.training().classes().size());
        try (MetricsWriter metrics = writer(folder.resolve("baseline.jsonl"));
                NDManager manager = NDManager.newBaseManager()) {
            new Training(regression, images, plain, List.of(metrics, display)).run(manager);
        }
    }

    private RunSummary runNetwork(MetricsWriter metrics) {
        Subject subject = new Subject(stacking.name(), stacking.subNet(), network.layers(), network);
        try (Model model = Model.newInstance("horesnet")) {
            model.setBlock(network);
            RunSummary summary = new Training(subject, images, recipe, List.of(metrics, display))
                    .with(checkpoints())
                    .stoppedBy(stop)
                    .run(model.getNDManager());
            if (!summary.interrupted()) {
                save(model);
            }
            return summary;
        }
    }

    private void save(Model model) {
        Path target = folder.resolve("model");
        try {
            ModelFolder.write(target, model);
        } catch (IOException e) {
            throw RunException.of("Model folder " + target + ": cannot be written", e, "free some space and resume");
        }
    }
}
