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

    /**
     * Creates a run.
     *
     * @throws RunException if there are no training images or no test images
     */
    public Training(Subject subject, ImageSplits images, Recipe recipe, List<? extends RunListener> listeners) {
        this.subject = subject;
        this.images = images;
        this.recipe = recipe;
        this.listeners = List.copyOf(listeners);
        if (images.training().size() == 0 || images.test().size() == 0) {
            throw new RunException("Image set \"" + images.training().name() + "\": found "
                    + images.training().size() + " training and "
                    + images.test().size()
                    + " test images; expected at least 1 of each");
        }
    }

    /**
     * Trains the subject's block on the device of {@code manager}, to which its parameters are attached unless the block
     * is initialised already.
     *
     * @return the summary of the finished run
     * @throws RunException if the logits do not fit the classes, a loss is not finite, or a listener cannot go on
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
        listeners.forEach(listener -> listener.started(start));
        try (Workers workers = Workers.start();
                Trainer trainer = new Trainer(manager, subject.block(), recipe)) {
            return new Epochs(trainer, images, recipe, listeners, workers).run();
        }
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
