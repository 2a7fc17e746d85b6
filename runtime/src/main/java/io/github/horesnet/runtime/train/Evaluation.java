package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How well a block classifies images, together and class by class.
 *
 * @param images the number of images
 * @param score of all images, as a training with the same batches gives it after an epoch
 * @param classes of the images of each class, in the order of the logits
 */
public record Evaluation(long images, Score score, List<OfClass> classes) {
    /** Copies the list. */
    public Evaluation {
        classes = List.copyOf(classes);
    }

    /**
     * How well the images of one class are classified.
     *
     * @param images the number of images
     * @param score where there are images
     */
    public record OfClass(long images, Optional<Score> score) {
        private static OfClass of(Tally tally) {
            return new OfClass(tally.images(), tally.images() == 0 ? Optional.empty() : Optional.of(tally.score()));
        }
    }

    /**
     * Evaluates a block, without gradients.
     *
     * @param block initialised; it maps images to a logit for each class
     * @param batches at least one, of images in order
     * @param classes the number of classes
     * @param manager of the device on which the block is
     * @return the scores
     */
    public static Evaluation of(Block block, Batches batches, int classes, NDManager manager) {
        Tally all = new Tally();
        List<Tally> each = Stream.generate(Tally::new).limit(classes).toList();
        DataType type = block.getParameters().valueAt(0).getArray().getDataType();
        Batches.Epoch epoch = batches.epoch(0);
        for (int index = 0; index < batches.count(); index++) {
            try (NDManager scratch = manager.newSubManager()) {
                Batch batch = epoch.batch(index, scratch);
                PyTorch.withoutGradients(() -> {
                    add(block, type, batch, all, each);
                    return all;
                });
            }
        }
        List<OfClass> scores = new ArrayList<>();
        each.forEach(tally -> scores.add(OfClass.of(tally)));
        return new Evaluation(all.images(), all.score(), scores);
    }

    private static void add(Block block, DataType type, Batch batch, Tally all, List<Tally> each) {
        NDManager scratch = batch.images().getManager();
        NDArray logits = block.forward(
                        new ParameterStore(scratch, false),
                        new NDList(batch.images().toType(type, false)),
                        false)
                .singletonOrThrow();
        double mean = PyTorch.number(CrossEntropy.PLAIN.of(logits, batch.labels()));
        all.add(mean, CrossEntropy.hits(logits, batch.labels()), batch.size());
        double[] losses = logits.logSoftmax(1)
                .gather(batch.labels().expandDims(1), 1)
                .neg()
                .toType(DataType.FLOAT64, false)
                .toDoubleArray();
        long[] found = logits.argMax(1).toLongArray();
        long[] labels = batch.labels().toLongArray();
        for (int i = 0; i < labels.length; i++) {
            each.get((int) labels[i]).add(losses[i], found[i] == labels[i] ? 1 : 0, 1);
        }
    }
}
