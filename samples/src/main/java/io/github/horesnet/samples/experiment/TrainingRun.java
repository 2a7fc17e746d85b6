package io.github.horesnet.samples.experiment;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.train.MetricsWriter;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A training run that leaves what it measured and made in a folder.
 *
 * @param network not initialised
 * @param folder where {@code metrics.jsonl}, {@code baseline.jsonl} and the folder {@code model} go
 * @param display is told what happens
 */
public record TrainingRun(
        Stacking stacking, HoResNet network, ImageSplits images, Recipe recipe, Path folder, RunListener display) {
    private static final double BASELINE_LEARNING_RATE = 0.001;

    /** The file with the metrics of the network in a run's folder. */
    public static Path metrics(Path folder) {
        return folder.resolve("metrics.jsonl");
    }

    /**
     * Trains the network, and saves it.
     *
     * @param withBaseline whether logistic regression on the pixels is trained first, on the same images
     * @throws RunException if the run cannot start, go on, or be saved
     */
    public void run(boolean withBaseline) {
        if (Files.exists(metrics(folder))) {
            throw new RunException("Folder " + folder + ": holds a run already; name another folder");
        }
        try (MetricsWriter metrics = new MetricsWriter(metrics(folder))) {
            if (withBaseline) {
                runBaseline();
            }
            runNetwork(metrics);
        }
    }

    private void runBaseline() {
        Recipe plain = recipe.withLearningRate(BASELINE_LEARNING_RATE).withAugmentation(Augmentation.none());
        Subject regression =
                Subject.logisticRegression(images.training().classes().size());
        try (MetricsWriter metrics = new MetricsWriter(folder.resolve("baseline.jsonl"));
                NDManager manager = NDManager.newBaseManager()) {
            new Training(regression, images, plain, List.of(metrics, display)).run(manager);
        }
    }

    private void runNetwork(MetricsWriter metrics) {
        Subject subject = new Subject(stacking.name(), stacking.subNet(), network.layers(), network);
        try (Model model = Model.newInstance("horesnet")) {
            model.setBlock(network);
            new Training(subject, images, recipe, List.of(metrics, display)).run(model.getNDManager());
            save(model);
        }
    }

    private void save(Model model) {
        Path target = folder.resolve("model");
        try {
            ModelFolder.write(target, model);
        } catch (IOException e) {
            throw RunException.of(
                    "Model folder " + target + ": cannot be written", e, "free some space and train anew");
        }
    }
}
