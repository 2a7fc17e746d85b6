package io.github.horesnet.samples.experiment;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ImageClassification;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.train.Checkpoints;
import io.github.horesnet.runtime.train.MetricsWriter;
import io.github.horesnet.runtime.train.Recipe;
import io.github.horesnet.runtime.train.RunListener;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.runtime.train.Subject;
import io.github.horesnet.runtime.train.Training;
import io.github.horesnet.samples.page.TextFile;
import io.github.horesnet.samples.process.FolderLock;
import io.github.horesnet.samples.report.Report;
import io.github.horesnet.samples.report.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A training run that leaves what it measured and made in a folder.
 *
 * @param network not initialised
 * @param folder where {@code metrics.jsonl}, {@code baseline.jsonl}, {@code command.txt}, {@code report.html} and the
 *     folders {@code checkpoints} and {@code model} go
 * @param recording what is recorded beside epochs
 * @param workers the threads that prepare images
 * @param display is told what happens
 */
public record TrainingRun(
        Stacking stacking,
        HoResNet network,
        ImageSplits images,
        Recipe recipe,
        Path folder,
        Recording recording,
        Continuity continuity,
        int workers,
        RunListener display) {
    private static final double BASELINE_LEARNING_RATE = 0.001;

    /**
     * Trains the network, saves it where the run is not interrupted, and writes the report. A run that is to go on waits
     * for a process that is at work on it, as is left where the one that started it was killed.
     *
     * @param withBaseline whether logistic regression on the pixels is trained first, on the same images
     * @return what it came to
     * @throws RunException if the run cannot start, go on, or be saved
     */
    public RunSummary run(boolean withBaseline) {
        return FolderLock.waitingFor(folder, "train", this::requireGoingOn, () -> runAlone(withBaseline));
    }

    private void requireGoingOn() {
        if (!continuity.resume() || continuity.stop().reason().isPresent()) {
            throw new RunException("Folder " + folder
                    + ": another train works in it; wait until it ends, or name another folder with --out");
        }
    }

    private RunSummary runAlone(boolean withBaseline) {
        RunFolder files = new RunFolder(folder);
        if (Files.exists(files.metrics()) && !continuity.resume()) {
            throw new RunException(
                    "Folder " + folder + ": holds a run already; go on with it by --resume, or name another folder");
        }
        RunSummary summary;
        try (MetricsWriter metrics = writer(files.metrics())) {
            if (!Files.exists(files.command())) {
                TextFile.write(files.command(), recording.command() + "\n");
            }
            if (withBaseline && !Files.exists(checkpoints().last())) {
                runBaseline();
            }
            summary = recording.during(metrics, files.tensorBoard(), this::runNetwork);
        }
        Report.write(List.of(folder), files.report());
        return summary;
    }

    private MetricsWriter writer(Path file) {
        return continuity.resume() ? MetricsWriter.resuming(file) : new MetricsWriter(file);
    }

    private Checkpoints checkpoints() {
        return continuity.in(new RunFolder(folder).checkpoints());
    }

    private void runBaseline() {
        Recipe plain = recipe.withLearningRate(BASELINE_LEARNING_RATE).withAugmentation(Augmentation.none());
        Subject regression =
                Subject.logisticRegression(images.training().classes().size());
        try (MetricsWriter metrics = writer(new RunFolder(folder).baseline());
                NDManager manager = NDManager.newBaseManager()) {
            new Training(regression, images, plain, List.of(metrics, display))
                    .preparedBy(workers)
                    .run(manager);
        }
    }

    private RunSummary runNetwork(RunListener records) {
        ImageClassification task = ImageClassification.of(images);
        Subject subject = new Subject(stacking.name(), stacking.subNet(), network.layers(), network);
        try (Model model = Model.newInstance("horesnet")) {
            model.setBlock(network);
            RunSummary summary = new Training(subject, images, recipe, List.of(records, display))
                    .with(checkpoints())
                    .stoppedBy(continuity.stop())
                    .preparedBy(workers)
                    .run(model.getNDManager());
            if (!summary.interrupted()) {
                save(model, task);
            }
            return summary;
        }
    }

    private void save(Model model, ImageClassification task) {
        Path target = new RunFolder(folder).model();
        try {
            ModelFolder.write(target, model, task);
        } catch (IOException e) {
            throw RunException.of("Model folder " + target + ": cannot be written", e, "free some space and resume");
        }
    }
}
