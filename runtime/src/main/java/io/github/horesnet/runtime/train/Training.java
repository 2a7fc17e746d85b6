package io.github.horesnet.runtime.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.data.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run: trains a subject on images by a recipe, tests it after each epoch, and tells listeners about it.
 *
 * <p>The same seed gives the same parameters to the last bit on one thread. Only one run at a time is possible in a
 * process: DJL collects the gradients of one.
 */
public final class Training {
    private final Subject subject;
    private final ImageSplits images;
    private final Recipe recipe;
    private final List<RunListener> listeners;
    private final Optional<Checkpoints> checkpoints;
    private final StopRequest stop;
    private final int workers;

    /**
     * Creates a run that saves no state.
     *
     * @throws RunException if there are no training images or no test images
     */
    public Training(Subject subject, ImageSplits images, Recipe recipe, List<? extends RunListener> listeners) {
        this(subject, images, recipe, List.copyOf(listeners), Optional.empty(), new StopRequest(), Workers.usual());
        if (images.training().size() == 0 || images.test().size() == 0) {
            throw new RunException("Image set \"" + images.training().name() + "\": found "
                    + images.training().size() + " training and "
                    + images.test().size()
                    + " test images; expected at least 1 of each");
        }
    }

    private Training(
            Subject subject,
            ImageSplits images,
            Recipe recipe,
            List<RunListener> listeners,
            Optional<Checkpoints> checkpoints,
            StopRequest stop,
            int workers) {
        this.subject = subject;
        this.images = images;
        this.recipe = recipe;
        this.listeners = listeners;
        this.checkpoints = checkpoints;
        this.stop = stop;
        this.workers = workers;
    }

    /** The same run, which saves its state and may go on from one that was saved. */
    public Training with(Checkpoints folder) {
        return new Training(subject, images, recipe, listeners, Optional.of(folder), stop, workers);
    }

    /** The same run, which ends after a batch when it is asked to. */
    public Training stoppedBy(StopRequest request) {
        return new Training(subject, images, recipe, listeners, checkpoints, request, workers);
    }

    /**
     * The same run, whose images another number of threads prepare; it changes no result.
     *
     * @param count 0 for the thread that trains
     */
    public Training preparedBy(int count) {
        return new Training(subject, images, recipe, listeners, checkpoints, stop, count);
    }

    Recipe recipe() {
        return recipe;
    }

    List<RunListener> listeners() {
        return listeners;
    }

    Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }

    StopRequest stop() {
        return stop;
    }

    /**
     * Trains the subject's block on the device of {@code manager}, to which its parameters are attached unless the block
     * is initialised already.
     *
     * @return the summary of the run, finished or interrupted
     * @throws RunException if the logits do not fit the classes, a loss or a gradient is not finite, a state cannot be
     *     saved or resumed, or a listener cannot go on
     */
    public RunSummary run(NDManager manager) {
        Engine.getInstance().setRandomSeed(Long.hashCode(recipe.seed()));
        initialise(manager);
        RunStart start = new RunStart(
                RunStart.Network.of(subject),
                RunStart.Data.of(images),
                RunStart.Training.of(recipe),
                Environment.of(manager.getDevice()),
                Instant.now().toString());
        try (Workers preparing = Workers.start(workers);
                Trainer trainer = new Trainer(manager, subject.block(), recipe)) {
            Optional<SavedRun> saved = checkpoints.flatMap(folder -> folder.read(trainer, start));
            Epochs epochs =
                    new Epochs(trainer, images, saved.map(SavedRun::start).orElse(start), this, preparing);
            saved.ifPresentOrElse(
                    before -> resume(before, start, epochs),
                    () -> listeners.forEach(listener -> listener.started(start)));
            return epochs.run();
        }
    }

    private void resume(SavedRun before, RunStart start, Epochs epochs) {
        RunResumption resumption = new RunResumption(
                before.position().epochs(),
                before.position().batches(),
                start.started(),
                start.environment(),
                before.note(start.environment()));
        listeners.forEach(listener -> listener.resumed(before.start(), resumption, before.position()));
        epochs.from(before);
    }

    private void initialise(NDManager manager) {
        Block block = subject.block();
        ImageSize size = images.training().imageSize();
        Shape input = new Shape(1, size.channels(), size.height(), size.width());
        if (!block.isInitialized()) {
            block.initialize(manager, DataType.FLOAT32, input);
        }
        Shape output = block.getOutputShapes(new Shape[] {input})[0];
        Shape logits = new Shape(1, images.training().classes().size());
        if (!output.equals(logits)) {
            throw new RunException("Network " + subject.scheme() + ": maps an image of shape " + input + " to " + output
                    + "; expected " + logits + ", one logit for each class of "
                    + images.training().name());
        }
    }
}
